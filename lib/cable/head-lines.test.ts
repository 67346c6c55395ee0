import { describe, expect, it } from 'vitest';
import { headLines } from './head-lines';

const body = (...lines: string[]) => lines.join('\n');

describe('the lines above a cable’s text', () => {
  it('give TAGS and subject', () => {
    const text = body(
      'C O N F I D E N T I A L CARACAS 003124 ',
      '',
      'E.O. 12958: DECL: 10/04/2014 ',
      'TAGS: PHUM, KWMN, VE ',
      'SUBJECT: GOV EFFORTS TO COMBAT TIPS ',
      '',
      'REF: CARACAS 3025',
      '',
      '1. (C) Summary. The subject: something else.',
    );
    expect(headLines(text)).toEqual({
      tags: ['PHUM', 'KWMN', 'VE'],
      subject: 'GOV EFFORTS TO COMBAT TIPS',
    });
  });

  it.each([
    [
      'over two lines',
      ['TAGS: PREL, PGOV,', '      MARR, VE', 'SUBJECT: X'],
      ['PREL', 'PGOV', 'MARR', 'VE'],
    ],
    ['without a colon', ['TAGS PREL PGOV', 'SUBJECT X'], ['PREL', 'PGOV']],
    ['in small letters', ['Tags: prel, pgov', 'Subject: X'], ['PREL', 'PGOV']],
    ['with names', ['TAGS: OVIP (RICE, CONDOLEEZZA), PREL', 'SUBJECT: X'], ['OVIP', 'PREL']],
    ['twice', ['TAGS: PREL, PGOV, PREL', 'SUBJECT: X'], ['PREL', 'PGOV']],
    ['with a digit', ['TAGS: G8, APEC, UN', 'SUBJECT: X'], ['APEC', 'UN']],
    ['none', ['TAGS:', 'SUBJECT: X'], []],
    ['below an empty line', ['TAGS:', '', 'PREL, VE', '', 'SUBJECT: X'], ['PREL', 'VE']],
    [
      'of an organization',
      ['TAGS: PREL, UNESCO, MERCOSUR', 'SUBJECT: X'],
      ['PREL', 'UNESCO', 'MERCOSUR'],
    ],
    ['beside words', ['TAGS: PREL NICARAGUA, VE', 'SUBJECT: X'], ['PREL', 'VE']],
    [
      'above whom it is passed to',
      ['TAGS: PREL, VE', 'DEPT FOR NEA/I AND PM', 'SUBJECT: X'],
      ['PREL', 'VE'],
    ],
    ['above a pass', ['TAGS: PREL', 'PASS TO USTR', 'SUBJECT: X'], ['PREL']],
  ])('give TAGS written %s', (_, lines, tags) => {
    expect(headLines(body(...lines)).tags).toEqual(tags);
  });

  it.each([
    ['an empty line', ['SUBJECT: A LONG', '         TITLE', '', 'MORE']],
    ['a reference line', ['SUBJECT: A LONG', 'TITLE', 'REF: STATE 1']],
    ['reference lines', ['SUBJ: A LONG', 'TITLE', 'REFS: A. STATE 1']],
    ['a classification', ['SUBJECT: A LONG', 'TITLE', 'Classified By: AMBASSADOR']],
    ['the first paragraph', ['SUBJECT: A LONG', 'TITLE', '1. (U) The embassy']],
    ['references in full', ['SUBJECT: A LONG', 'TITLE', 'REFERENCES: A. STATE 1']],
    ['RE', ['SUBJECT: A LONG', 'TITLE', 'RE: STATE 1']],
    ['a paragraph without a space', ['SUBJECT: A LONG', 'TITLE', '1.(U) The embassy']],
    ['a paragraph with its mark', ['SUBJECT: A LONG', 'TITLE', '¶1. (U) The embassy']],
    ['a rule', ['SUBJECT:', ' A LONG  TITLE', '-------']],
    ['TAGS', ['SUBJECT: A LONG TITLE', 'TAGS: PREL']],
    ['a summary', ['SUBJECT: A LONG', 'TITLE', 'SUMMARY', 'The embassy']],
    ['a summary with a comment', ['SUBJECT: A LONG', 'TITLE', 'Summary and comment:']],
    ['a reason', ['SUBJECT: A LONG', 'TITLE', 'Reason: 1.4 (b), (d)']],
    ['reasons without a colon', ['SUBJECT: A LONG', 'TITLE', 'REASONS 1.5 (B)']],
    ['an empty line, below another', ['SUBJECT:', '', 'A LONG TITLE', '', 'MORE']],
  ])('end the subject at %s', (_, lines) => {
    expect(headLines(body(...lines)).subject).toBe('A LONG TITLE');
  });

  it('are read without stray control characters', () => {
    expect(headLines('TAGS: P\u0000REL\nSUBJECT: OIL\u0007\u0085\n\tAND GA\u0000S')).toEqual({
      tags: ['PREL'],
      subject: 'OIL AND GAS',
    });
  });

  it('keep what only looks like the end of a subject', () => {
    const lines = ['SUBJECT: TERMS OF', 'REFERENCE FOR', 'REFORM', '2008.5 AND LATER'];
    expect(headLines(body(...lines)).subject).toBe(
      'TERMS OF REFERENCE FOR REFORM 2008.5 AND LATER',
    );
    const more = [
      'SUBJECT: A',
      'SUMMARY OF TALKS, THE',
      'REASON FOR DELAY',
      'AND WHO IT IS',
      'FOR NOW',
    ];
    expect(headLines(body(...more)).subject).toBe(
      'A SUMMARY OF TALKS, THE REASON FOR DELAY AND WHO IT IS FOR NOW',
    );
  });

  it('read any ends of lines', () => {
    expect(headLines('TAGS: PREL\r\nSUBJECT: ONE\r\nTWO\r\n\r\nREF: X')).toEqual({
      tags: ['PREL'],
      subject: 'ONE TWO',
    });
  });

  it('say nothing where there are none', () => {
    expect(headLines('The subject of the talks was oil.')).toEqual({ tags: [], subject: '' });
    expect(headLines('')).toEqual({ tags: [], subject: '' });
  });
});
