almanacSearch("endings",0,"dneztisrov 2C\nfudron 2*k0A,7G\ngnusel 0I,5K\ngnuztas 0L,7A\nkisumsalb 4L\nlekitra 2I\nnierev 0A\nnurebu 2B\ntarieb 5M\ntredur 0C\ntroheg 2L\ntsefees 4L")
