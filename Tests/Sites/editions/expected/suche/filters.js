almanacSearch("filters",0,{"kinds":["0IA","0LAA","0GA","0F","0DA","0C","0AA","0K"],"regions":["0*ktB","0HF"]})
