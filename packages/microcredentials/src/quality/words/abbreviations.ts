/** Abbreviations that need no explanation, as they are read as words. */
export const knownAbbreviations: ReadonlySet<string> = new Set(
  `AI AM CD CSV CV DIY DVD EU FAQ GIF GPS HTML HTTP HTTPS ID IT JPEG JPG MP3 MP4 OK PC PDF PIN PM PNG QR SMS SVG TV UK UN
  URI URL US USA USB VIP ZIP`.split(/\s+/),
);

/** Words that are written in capitals for emphasis. */
export const emphasised: ReadonlySet<string> = new Set(
  `ALL AND ANY BEFORE AFTER BOTH DO EACH EVERY IF IMPORTANT MUST NEVER NO NOT NOTE ONE ONLY OPTIONAL OR PART PLEASE
  REQUIRED TIP TWO WARNING YES YOU YOUR`.split(/\s+/),
);
