/** How a word is to be written; a `word` as its place in the headline has it, a `name` never small. */
export type Reading = 'acronym' | 'name' | 'plural' | 'small' | 'word';

interface Beside {
  word: string;
  as: Reading;
  /** It is read so after one of these words, */
  after?: ReadonlySet<string>;
  /** or before one of these. */
  before?: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words that are an acronym in one company and plain in another; the first that fits counts. */
export const besides: readonly Beside[] = [
  { word: 'AF', as: 'name', before: words('PAK') },
  { word: 'AID', as: 'acronym', before: words('ADMINISTRATOR DIRECTOR') },
  { word: 'AL', as: 'acronym', before: words('BOYCOTT SUMMIT') },
  { word: 'AL', as: 'small', after: words('SHARM') },
  {
    word: 'ARENA',
    as: 'acronym',
    after: words('FMLN SALVADOR'),
    before: words('CANDIDATE CANDIDATES DEPUTIES DEPUTY PARTY PRESIDENT'),
  },
  { word: 'AU', as: 'small', after: words('PORT') },
  { word: 'AU', as: 'name', before: words('PAIR PAIRS') },
  { word: 'CAR', as: 'acronym', before: words('GOVERNMENT REBEL REBELS PRESIDENT') },
  { word: 'CITES', as: 'acronym', before: words('APPENDIX COP LISTING PROPOSAL SECRETARIAT') },
  { word: 'DO', as: 'small', before: words('NORTE SUL') },
  { word: 'EL', as: 'small', after: words('SHARM') },
  { word: 'GAO', as: 'acronym', before: words('AUDIT DELEGATION REPORT STUDY TEAM VISIT') },
  {
    word: 'GOT',
    as: 'name',
    after: words("HAS HAVE HE HE'S I I'VE IT IT'S JUST NEVER SHE THEY THEY'VE WE WE'VE WHO YOU'VE"),
  },
  { word: 'ICE', as: 'acronym', before: words('AGENT AGENTS ATTACHE DETAINEE DETAINEES') },
  { word: 'ISA', as: 'name', after: words('BIN SHAIKH SHEIKH'), before: words('AIR BIN TOWN') },
  {
    word: 'IT',
    as: 'acronym',
    before: words('COMPANIES COMPANY FIRM FIRMS INDUSTRY MINISTER OUTSOURCING SECTOR VISIT'),
  },
  { word: 'LA', as: 'small', after: words('DE') },
  { word: 'LAS', as: 'small', after: words('DE') },
  { word: 'LOS', as: 'small', after: words('DE') },
  { word: 'MAP', as: 'acronym', after: words('NATO UKRAINE') },
  { word: 'MI', as: 'acronym', before: words('5 6') },
  { word: 'NAM', as: 'name', after: words('VIET') },
  { word: 'PAN', as: 'name', before: words('AFRICAN AM AMERICAN ARAB ASIAN EUROPEAN') },
  { word: 'SE', as: 'name', after: words('PER') },
  {
    word: 'START',
    as: 'acronym',
    after: words('POST'),
    before: words('EXPIRATION FOLLOW RATIFICATION TREATY VERIFICATION'),
  },
  { word: 'TRIPS', as: 'acronym', before: words('AGREEMENT COUNCIL WAIVER') },
  { word: 'THE', as: 'name', before: words('HAGUE') },
  { word: 'US', as: 'name', after: words('HELP LET TELL TRUST'), before: words('WE') },
  {
    word: 'WHO',
    as: 'acronym',
    after: words('THE'),
    before: words(
      'AND CANDIDACY DG DIRECTOR EXECUTIVE EXPERTS IGWG OFFICIAL OFFICIALS REGIONAL REP TEAM WITH',
    ),
  },
  { word: 'XI', as: 'acronym', after: words('ANNEX ARTICLE CHAPTER PART PHASE PIUS TITLE') },
  { word: 'XI', as: 'name', before: words('JINPING'), after: words('PRESIDENT TENSIONS PLENUM') },
];
