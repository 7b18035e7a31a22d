/// The languages of code that a fence may name. Any other word after a fence is taken for a block that does
/// not exist: a list of events that silently came out as code would be found by readers only.
enum CodeLanguage {
  private static let known = Set(
    """
    abap abnf actionscript ada adoc agda ahk al antlr apache apex apl applescript arduino armasm asciidoc
    asm asp aspnet assembly ats autohotkey autoit avrasm awk ballerina bash basic bat batch bc bibtex bicep
    bind blade bnf brainfuck c c# c++ cc ceylon cfg clean clj clojure cmake cmd cobol coffee coffeescript
    conf console coq cpp cr crystal cs csharp cshtml csp css csv cts cuda cue curl cxx cython d dart delphi
    dhall diff django dns docker dockerfile dos dot dotenv dts dust ebnf editorconfig eex ejs elisp elixir
    elm emacs env erb erl erlang excel f# f90 fish flow fortran fs fsharp gcode gdscript gherkin git
    gitattributes gitignore gleam glsl gms gnuplot go go-html-template golang gql gradle graphql graphviz
    groovy h haml handlebars haskell haxe hbs hcl heex hlsl hpp hs htm html html+erb http https hugo hx hy
    ical ics idl idris ignore ini ino irb isbl java javascript jinja jinja2 jl journalctl jq js json json5
    jsonc jsonl jsonnet jsp jsx julia jupyter just justfile kotlin kql kt kts lasso latex ldif lean less
    liquid lisp livescript llvm log lua m4 mail make makefile markdown markup math mathematica matlab maxima
    md mdx mediawiki mermaid mips mjs mm mongodb mustache mysql nasm neon nginx ngql nim nix nohighlight
    none nsis nu numpy nushell objc objective-c objectivec objectpascal ocaml octave odin openscad org
    output pascal patch pbtxt pcre perl pgsql php php-template phtml pl plain plaintext plantuml plist
    plpgsql po pony postcss postgres postgresql postscript powershell prolog properties proto protobuf prql
    ps ps1 pseudocode psql pug puppet purebasic purescript py py3 pycon pyi pyrex python python-repl python3
    pyx q qml qsharp query r racket raku rb rbs re reason regex rego rest restructuredtext rkt
    robotframework rs rss rst ruby rust sas sass scad scala scheme scm scss sed session sh shell shell-
    session shellsession smali smalltalk sml snippet solidity sparql spec splunk sql sqlite ssh ssh-config
    stan stata stylus sub subrip svelte svg swift systemd systemverilog tap tcl tcsh template terminal
    terraform tex text textile tf thrift toml ts tsv tsx turtle twig txt typescript typst uml unix v vala vb
    vba vbnet vbs vcard vcf verilog vhdl vim viml vimscript vtt vue wasm wat webassembly webmanifest wiki
    wikitext wsdl x86asm xhtml xml xpath xq xquery xsd xsl xslt yaml yang yara yml zephir zig zone zsh
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Whether a word, in any case, is the name of a language or of a kind of text.
  static func isKnown(_ name: String) -> Bool {
    known.contains(name.lowercased())
  }

  /// The language of an info string as it may stand in a class name.
  static func name(_ info: some Sequence<UInt8>) -> String {
    let word = info.prefix { !isEnd($0) }
    let bytes = word.map(Ascii.lowercase).filter { byte in
      Ascii.isLetter(byte) || Ascii.isDigit(byte) || byte == UInt8(ascii: "+") || byte == Ascii.hash
        || byte == Ascii.hyphen || byte == Ascii.period || byte == UInt8(ascii: "_")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a byte ends the first word of an info string: `js{1,3}`, `swift title="x"`.
  static func isEnd(_ byte: UInt8) -> Bool {
    Ascii.isWhitespace(byte) || byte == UInt8(ascii: "{")
  }
}
