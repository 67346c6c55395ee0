/**
 * Pages as the grammar gets them: the text of each block, U+2029 between blocks. Laid out after the sites that held the
 * cables; what they say is made up, but for identifiers, dates and posts.
 */
export interface SamplePage {
  name: string;
  address: string;
  title: string;
  text: string;
}

const blocks = (...texts: string[]) => texts.join('\u2029');

/** The message itself: as sent, with its machine lines. */
export const MESSAGE = `VZCZCXRO1234
PP RUEHWEB

DE RUEHCV #3124/01 2791844
ZNY CCCCC ZZH
P 051844Z OCT 04
FM AMEMBASSY CARACAS
TO RUEHC/SECSTATE WASHDC PRIORITY 5253
INFO RUEHBO/AMEMBASSY BOGOTA 2007
RUEHMO/AMEMBASSY MOSCOW 2004`;

export const BODY = `C O N F I D E N T I A L SECTION 01 OF 02 CARACAS 003124

SIPDIS

E.O. 12958: DECL: 10/04/2014
TAGS: PHUM KCRM VE
SUBJECT: WORK GOES ON

REF: A. CARACAS 2669
     B. BOGOTA 4483
     C. 03 BOGOTA 3994

Classified By: Political Counselor for reasons 1.4 (b) and (d).

1. (C) Summary: In London 2012 as in Paris 2024 nothing is said.
CARACAS 00003124  002 OF 002`;

export const CABLE_PAGES: SamplePage[] = [
  {
    name: 'the cable viewer of 2010',
    address: 'http://cablegate.wikileaks.org/cable/2004/10/04CARACAS3124.html',
    title: 'Cable Viewer',
    text: blocks(
      'Cable Viewer',
      'Viewing cable 04CARACAS3124, WORK GOES ON',
      'If you are new to these pages, please read an introduction on the structure of a cable.',
      ...['Reference ID', 'Created', 'Released', 'Classification', 'Origin'],
      ...[
        '04CARACAS3124',
        '2004-10-05 18:44',
        '2011-08-30 01:44',
        'CONFIDENTIAL',
        'Embassy Caracas',
      ],
      MESSAGE,
      BODY,
    ),
  },
  {
    name: 'the same on a mirror with an address of its own, without message lines',
    address: 'http://46.59.1.2/c/7',
    title: 'mirror',
    text: blocks(
      ...['Reference ID', 'Created', 'Released', 'Classification', 'Origin'],
      ...[
        '04CARACAS3124',
        '2004-10-05 18:44',
        '2011-08-30 01:44',
        'CONFIDENTIAL',
        'Embassy Caracas',
      ],
      'This record is a partial extract of the original cable.',
    ),
  },
  {
    name: 'the Public Library of US Diplomacy',
    address: 'https://wikileaks.org/plusd/cables/04CARACAS3124_a.html',
    title: 'Cable: 04CARACAS3124_a',
    text: blocks(
      'WORK GOES ON',
      'Date:2004 October 5, 18:44 (Tuesday)',
      'Canonical ID:04CARACAS3124_a',
      'Original Classification:CONFIDENTIAL',
      'Current Classification:CONFIDENTIAL',
      'Handling Restrictions-- Not Assigned --',
      'Character Count:5931',
      'Executive Order:-- Not Assigned --',
      'Locator:TEXT ONLINE',
      'TAGS:KCRM | PHUM | VE',
      'From:Venezuela Caracas',
      'Content',
      'Show Headers',
      BODY,
    ),
  },
  {
    name: 'a search site that is gone',
    address: 'http://www.cablegatesearch.net/cable.php?id=04CARACAS3124',
    title: 'Cablegate: 04CARACAS3124: WORK GOES ON',
    text: blocks(
      "Cablegate's cables: Full-text search",
      'Identifier: 04CARACAS3124',
      'Origin: Embassy Caracas',
      'Created: 2004-10-05 18:44:00',
      'Classification: CONFIDENTIAL',
      'Source: http://wikileaks.org/cable/2004/10/04CARACAS3124.html',
      BODY,
    ),
  },
  {
    name: 'a table of the newspapers',
    address: 'https://data.example/cables/42',
    title: 'Cable',
    text: blocks(
      'ID: 248711',
      'Date: 2004-10-05 18:44:00',
      'Origin: 04CARACAS3124',
      'Source: Embassy Caracas',
      'Classification: CONFIDENTIAL',
      'Destination: SECSTATE',
      `${MESSAGE}\n\n${BODY}`,
    ),
  },
  {
    name: 'plain text, as a file',
    address: 'file:///home/reader/04CARACAS3124.txt',
    title: '',
    text: `${MESSAGE}\n\n${BODY}`,
  },
  {
    name: 'an article that quotes one cable whole',
    address: 'https://news.example/2011/caracas',
    title: 'What the ambassador wrote',
    text: blocks('Read the whole text.', `${MESSAGE}\n\n${BODY}`, 'More about Caracas'),
  },
  {
    name: 'the body alone, under an address that names it',
    address: 'https://mirror.example/cables/04CARACAS3124.html',
    title: 'WORK GOES ON',
    text: 'E.O. 12958: DECL: 10/04/2014\nTAGS: PHUM KCRM VE\nSUBJECT: WORK GOES ON\n\nREF: CARACAS 2669\n\n1. (C) Summary',
  },
];

export const OTHER_PAGES: SamplePage[] = [
  {
    name: 'an article that cites',
    address: 'https://news.example/2011/caracas',
    title: 'What 04CARACAS3124 tells us',
    text: blocks(
      'The embassy in Caracas wrote a confidential cable, 04CARACAS3124.',
      'Its subject: work goes on. Date: October 2004. Origin: unknown.',
    ),
  },
  {
    name: 'an article that quotes some lines',
    address: 'https://news.example/cable/04CARACAS3124-explained',
    title: 'News',
    text: blocks(
      '“SUBJECT: WORK GOES ON”, begins the cable 04CARACAS3124.',
      'REF: CARACAS 2669 is cited.',
    ),
  },
  {
    name: 'an article with a box about one cable, that quotes another',
    address: 'https://news.example/2011/caracas',
    title: 'News',
    text: blocks(
      'Reference ID: 05CARACAS288',
      'Created: 2005-01-31 12:00',
      'Classification: SECRET',
      'Origin: Embassy Caracas',
      `${MESSAGE}\n\n${BODY}`,
    ),
  },
  {
    name: 'the archive of the seventies',
    address: 'https://wikileaks.org/plusd/cables/1975PARIS04749_b.html',
    title: 'Cable: 1975PARIS04749_b',
    text: blocks(
      'Canonical ID:1975PARIS04749_b',
      'Original Classification:CONFIDENTIAL',
      'Executive Order:-- Not Assigned --',
      'TAGS:FR | PFOR',
      'From:France Paris',
      'REF: STATE 12345',
    ),
  },
  {
    name: 'a letter to a list',
    address: 'https://lists.example/2011/12',
    title: 'Re: 04CARACAS3124',
    text: blocks(
      'From: A Reader',
      'To: the list',
      'Date: 2011-01-01',
      'Subject: 04CARACAS3124',
      'See the cable 04CARACAS3124.',
    ),
  },
  {
    name: 'what a search for cables found',
    address: 'https://search.example/?q=caracas',
    title: 'caracas',
    text: blocks(
      '04CARACAS3124 Created: 2004-10-05',
      '05CARACAS288 Created: 2005-01-31',
      'Classification: all',
      'Origin: all',
    ),
  },
  {
    name: 'a page about electricity',
    address: 'https://shop.example/cable.php?id=42',
    title: 'Cable 42',
    text: blocks('Cable: 3 metres', 'Classification: A', 'Origin: China', 'Created: 2010-01-01'),
  },
];

/** Two cables, one below the other; each cites CARACAS 2669 of its own year. */
export const SEVERAL: SamplePage = {
  name: 'two cables whole',
  address: 'https://mirror.example/october',
  title: 'October',
  text: blocks(
    `${MESSAGE}\n\n${BODY}`,
    `${MESSAGE.replace('OCT 04', 'OCT 06')}\n\n${BODY.replaceAll('3124', '3042')}`,
  ),
};
