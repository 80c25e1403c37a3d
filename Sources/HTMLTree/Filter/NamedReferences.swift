/// The named character references that libxml2 2.9 does not resolve by itself.
enum NamedReferences {
  /// The longest name in either table, in bytes.
  static let longestName = 32
  /// The longest name that may stand without its semicolon, in bytes.
  static let longestBareName = 6

  /// The text of a name that ends in a semicolon and is not one of HTML 4's 253.
  static func text(_ name: String) -> [Unicode.Scalar]? { html5[name] }

  /// The text of a name that HTML lets stand without its semicolon, such as `copy` in `&copy2024`.
  static func bareText(_ name: String) -> [Unicode.Scalar]? { bare[name] }

  private static let html5 = table(html5Names)
  private static let bare = table(bareNames)

  /// Reads entries of the form `hex[+hex] name name`, separated by commas.
  private static func table(_ entries: String) -> [String: [Unicode.Scalar]] {
    var table: [String: [Unicode.Scalar]] = [:]
    for entry in entries.utf8.split(separator: UInt8(ascii: ",")) {
      let words = entry.split(separator: UInt8(ascii: " ")).compactMap { String($0) }
      let scalars = (words.first ?? "").utf8.split(separator: UInt8(ascii: "+"))
        .compactMap { UInt32(String($0) ?? "", radix: 16).flatMap(Unicode.Scalar.init) }
      for name in words.dropFirst() { table[name] = scalars }
    }
    return table
  }

  /// The names of the HTML standard that occur in prose.
  ///
  /// They are punctuation, Latin, Cyrillic, fractions, arrows and signs; the other 1,410 are
  /// mathematics.
  private static let html5Names = """
    9 Tab, A NewLine, 21 excl, 22 QUOT, 23 num, 24 dollar, 25 percnt, 26 AMP, 28 lpar, 29 rpar, 2A \
    ast midast, 2B plus, 2C comma, 2E period, 2F sol, 3A colon, 3B semi, 3C LT, 3D equals, 3E GT, \
    3F quest, 40 commat, 5B lbrack lsqb, 5C bsol, 5D rbrack rsqb, 5E Hat, 5F UnderBar lowbar, 60 \
    DiacriticalGrave grave, 66+6A fjlig, 7B lbrace lcub, 7C VerticalLine verbar vert, 7D rbrace \
    rcub, A0 NonBreakingSpace, A8 Dot DoubleDot die, A9 COPY, AE REG circledR, AF strns, B1 \
    PlusMinus pm, B4 DiacriticalAcute, B7 CenterDot centerdot, B8 Cedilla, BD half, C5 angst, F7 \
    div, 100 Amacr, 101 amacr, 102 Abreve, 103 abreve, 104 Aogon, 105 aogon, 106 Cacute, 107 \
    cacute, 108 Ccirc, 109 ccirc, 10A Cdot, 10B cdot, 10C Ccaron, 10D ccaron, 10E Dcaron, 10F \
    dcaron, 110 Dstrok, 111 dstrok, 112 Emacr, 113 emacr, 116 Edot, 117 edot, 118 Eogon, 119 \
    eogon, 11A Ecaron, 11B ecaron, 11C Gcirc, 11D gcirc, 11E Gbreve, 11F gbreve, 120 Gdot, 121 \
    gdot, 122 Gcedil, 124 Hcirc, 125 hcirc, 126 Hstrok, 127 hstrok, 128 Itilde, 129 itilde, 12A \
    Imacr, 12B imacr, 12E Iogon, 12F iogon, 130 Idot, 131 imath inodot, 132 IJlig, 133 ijlig, 134 \
    Jcirc, 135 jcirc, 136 Kcedil, 137 kcedil, 138 kgreen, 139 Lacute, 13A lacute, 13B Lcedil, 13C \
    lcedil, 13D Lcaron, 13E lcaron, 13F Lmidot, 140 lmidot, 141 Lstrok, 142 lstrok, 143 Nacute, \
    144 nacute, 145 Ncedil, 146 ncedil, 147 Ncaron, 148 ncaron, 149 napos, 14A ENG, 14B eng, 14C \
    Omacr, 14D omacr, 150 Odblac, 151 odblac, 154 Racute, 155 racute, 156 Rcedil, 157 rcedil, 158 \
    Rcaron, 159 rcaron, 15A Sacute, 15B sacute, 15C Scirc, 15D scirc, 15E Scedil, 15F scedil, 162 \
    Tcedil, 163 tcedil, 164 Tcaron, 165 tcaron, 166 Tstrok, 167 tstrok, 168 Utilde, 169 utilde, \
    16A Umacr, 16B umacr, 16C Ubreve, 16D ubreve, 16E Uring, 16F uring, 170 Udblac, 171 udblac, \
    172 Uogon, 173 uogon, 174 Wcirc, 175 wcirc, 176 Ycirc, 177 ycirc, 179 Zacute, 17A zacute, 17B \
    Zdot, 17C zdot, 17D Zcaron, 17E zcaron, 2C7 Hacek caron, 2D8 Breve breve, 2D9 DiacriticalDot \
    dot, 2DA ring, 2DB ogon, 2DC DiacriticalTilde, 2DD DiacriticalDoubleAcute dblac, 401 IOcy, 402 \
    DJcy, 403 GJcy, 404 Jukcy, 405 DScy, 406 Iukcy, 407 YIcy, 408 Jsercy, 409 LJcy, 40A NJcy, 40B \
    TSHcy, 40C KJcy, 40E Ubrcy, 40F DZcy, 410 Acy, 411 Bcy, 412 Vcy, 413 Gcy, 414 Dcy, 415 IEcy, \
    416 ZHcy, 417 Zcy, 418 Icy, 419 Jcy, 41A Kcy, 41B Lcy, 41C Mcy, 41D Ncy, 41E Ocy, 41F Pcy, 420 \
    Rcy, 421 Scy, 422 Tcy, 423 Ucy, 424 Fcy, 425 KHcy, 426 TScy, 427 CHcy, 428 SHcy, 429 SHCHcy, \
    42A HARDcy, 42B Ycy, 42C SOFTcy, 42D Ecy, 42E YUcy, 42F YAcy, 430 acy, 431 bcy, 432 vcy, 433 \
    gcy, 434 dcy, 435 iecy, 436 zhcy, 437 zcy, 438 icy, 439 jcy, 43A kcy, 43B lcy, 43C mcy, 43D \
    ncy, 43E ocy, 43F pcy, 440 rcy, 441 scy, 442 tcy, 443 ucy, 444 fcy, 445 khcy, 446 tscy, 447 \
    chcy, 448 shcy, 449 shchcy, 44A hardcy, 44B ycy, 44C softcy, 44D ecy, 44E yucy, 44F yacy, 451 \
    iocy, 452 djcy, 453 gjcy, 454 jukcy, 455 dscy, 456 iukcy, 457 yicy, 458 jsercy, 459 ljcy, 45A \
    njcy, 45B tshcy, 45C kjcy, 45E ubrcy, 45F dzcy, 2004 emsp13, 2005 emsp14, 2007 numsp, 2008 \
    puncsp, 2009 ThinSpace, 200A VeryThinSpace hairsp, 200B NegativeMediumSpace NegativeThickSpace \
    NegativeThinSpace NegativeVeryThinSpace ZeroWidthSpace, 2010 dash hyphen, 2015 horbar, 2016 \
    Verbar Vert, 2018 OpenCurlyQuote, 2019 CloseCurlyQuote rsquor, 201A lsquor, 201C \
    OpenCurlyDoubleQuote, 201D CloseCurlyDoubleQuote rdquor, 201E ldquor, 2021 ddagger, 2022 \
    bullet, 2025 nldr, 2026 mldr, 2031 pertenk, 2034 tprime, 2035 backprime bprime, 203E OverBar, \
    2041 caret, 2043 hybull, 204F bsemi, 2057 qprime, 205F MediumSpace, 205F+200A ThickSpace, 2060 \
    NoBreak, 2061 ApplyFunction af, 2062 InvisibleTimes it, 2063 InvisibleComma ic, 2105 incare, \
    2116 numero, 2117 copysr, 211E rx, 2122 TRADE, 2153 frac13, 2154 frac23, 2155 frac15, 2156 \
    frac25, 2157 frac35, 2158 frac45, 2159 frac16, 215A frac56, 215B frac18, 215C frac38, 215D \
    frac58, 215E frac78, 2190 LeftArrow ShortLeftArrow leftarrow slarr, 2191 ShortUpArrow UpArrow \
    uparrow, 2192 RightArrow ShortRightArrow rightarrow srarr, 2193 DownArrow ShortDownArrow \
    downarrow, 2194 LeftRightArrow leftrightarrow, 2195 UpDownArrow updownarrow varr, 2196 \
    UpperLeftArrow nwarr nwarrow, 2197 UpperRightArrow nearr nearrow, 2198 LowerRightArrow searr \
    searrow, 2199 LowerLeftArrow swarr swarrow, 2211 Sum, 2213 MinusPlus mnplus mp, 221A Sqrt, \
    2242 EqualTilde eqsim esim, 2242+338 NotEqualTilde nesim, 2248 TildeTilde ap approx \
    thickapprox thkap, 2260 NotEqual, 2261 Congruent, 2264 leq, 2265 GreaterEqual geq, 2423 blank, \
    25A1 Square squ square, 25AA FilledVerySmallSquare blacksquare squarf squf, 25AB \
    EmptyVerySmallSquare, 25AD rect, 25AE marker, 25B1 fltns, 25B3 bigtriangleup xutri, 25B4 \
    blacktriangle utrif, 25B5 triangle utri, 25B8 blacktriangleright rtrif, 25B9 rtri \
    triangleright, 25BD bigtriangledown xdtri, 25BE blacktriangledown dtrif, 25BF dtri \
    triangledown, 25C2 blacktriangleleft ltrif, 25C3 ltri triangleleft, 25CA lozenge, 25CB cir, \
    25EC tridot, 25EF bigcirc xcirc, 25F8 ultri, 25F9 urtri, 25FA lltri, 25FB EmptySmallSquare, \
    25FC FilledSmallSquare, 2605 bigstar starf, 2606 star, 260E phone, 2640 female, 2642 male, \
    2660 spadesuit, 2663 clubsuit, 2665 heartsuit, 2666 diamondsuit, 266A sung, 266D flat, 266E \
    natur natural, 266F sharp, 2713 check checkmark, 2717 cross, 2720 malt maltese, 2736 sext, \
    2758 VerticalSeparator, 2772 lbbrk, 2773 rbbrk, FB00 fflig, FB01 filig, FB02 fllig, FB03 \
    ffilig, FB04 ffllig
    """

  /// All 106 names that the HTML standard lets stand without a semicolon.
  private static let bareNames = """
    22 QUOT quot, 26 AMP amp, 3C LT lt, 3E GT gt, A0 nbsp, A1 iexcl, A2 cent, A3 pound, A4 curren, \
    A5 yen, A6 brvbar, A7 sect, A8 uml, A9 COPY copy, AA ordf, AB laquo, AC not, AD shy, AE REG \
    reg, AF macr, B0 deg, B1 plusmn, B2 sup2, B3 sup3, B4 acute, B5 micro, B6 para, B7 middot, B8 \
    cedil, B9 sup1, BA ordm, BB raquo, BC frac14, BD frac12, BE frac34, BF iquest, C0 Agrave, C1 \
    Aacute, C2 Acirc, C3 Atilde, C4 Auml, C5 Aring, C6 AElig, C7 Ccedil, C8 Egrave, C9 Eacute, CA \
    Ecirc, CB Euml, CC Igrave, CD Iacute, CE Icirc, CF Iuml, D0 ETH, D1 Ntilde, D2 Ograve, D3 \
    Oacute, D4 Ocirc, D5 Otilde, D6 Ouml, D7 times, D8 Oslash, D9 Ugrave, DA Uacute, DB Ucirc, DC \
    Uuml, DD Yacute, DE THORN, DF szlig, E0 agrave, E1 aacute, E2 acirc, E3 atilde, E4 auml, E5 \
    aring, E6 aelig, E7 ccedil, E8 egrave, E9 eacute, EA ecirc, EB euml, EC igrave, ED iacute, EE \
    icirc, EF iuml, F0 eth, F1 ntilde, F2 ograve, F3 oacute, F4 ocirc, F5 otilde, F6 ouml, F7 \
    divide, F8 oslash, F9 ugrave, FA uacute, FB ucirc, FC uuml, FD yacute, FE thorn, FF yuml
    """
}
