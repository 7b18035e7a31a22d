almanacSearch("endings",0,"dneztisrov 2B\nfudron 2*SG,7F\ngnusel 5H\ngnuztas 0I\nhcsnem 0A\nkisumsalb 4I\nnierev 0A\nnurebu 2A\ntarieb 5J\ntredur 0B\ntroheg 2I\ntsefees 4I")
