almanacSearch("endings",0,"dneztisrov 2C\nfudron 2*ksB,7G\ngnusel 0I,5JB\ngnuztas 0M,7A\nkisumsalb 4M\nlekitra 2IA\nnierev 0A\nnurebu 2B\ntarieb 5N\nthcuseb 0J\ntredur 0C\ntroheg 2M\ntsefees 4M")
