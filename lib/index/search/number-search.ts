import { FIRST_YEAR } from '../../cable';
import type { Block, Identifiers, Malformed } from '../identifiers';
import { MONTH_MINUTES } from './documents';
import type { Clause, Term } from './query';
import { type Scope, scopeTest } from './released';

/** What a search found among the cables known by number only. */
export interface NumberHits {
  total: number;
  /** Positions among all identifiers, the newest first, up to the limit asked for. */
  newest: number[];
  /** How many by station code, and by month from January 1966. */
  posts: Map<string, number>;
  months: Map<number, number>;
}

/** What is looked for: cables of a post and year pass by their serial and month, or all do (true), or none (null). */
type Test = true | null | SerialMonthTest;

/** Searches the cables of which the index knows number and month only. */
export class NumberSearch {
  constructor(
    private readonly identifiers: Identifiers,
    /** Folded words by station code. */
    private readonly stations: ReadonlyMap<string, string>,
    /** 1 at the positions of the cables that have a record. */
    private readonly withRecord: Uint8Array,
    /** Gives what a folded word may have been meant to be: itself, as a rule. */
    private readonly meant: (word: string) => readonly string[],
  ) {}

  /**
   * Gives the newest that meet all clauses. They are gathered by month and never sorted: a word like "embassy" is
   * met by 211,046.
   */
  search(asked: readonly Clause[], limit: number): NumberHits {
    const clauses = asked.map((clause) => this.#wanted(clause));
    const byMonth = new Map<number, number[]>();
    const posts = new Map<string, number>();
    const add = (station: string, month: number, ordinal: number) => {
      if (this.withRecord[ordinal] === 1) return;
      const ordinals = byMonth.get(month);
      if (ordinals) ordinals.push(ordinal);
      else byMonth.set(month, [ordinal]);
      posts.set(station, (posts.get(station) ?? 0) + 1);
    };
    if (clauses.length > 0) {
      for (const [station, words] of this.stations) {
        for (const block of this.identifiers.blocks(station)) {
          const test = testOf(clauses, { station, year: block.year, words });
          if (test !== null) this.#add(block, test, add);
        }
      }
      for (const one of this.identifiers.malformed) this.#addMalformed(one, clauses, add);
    }
    return { ...newestOf(byMonth, limit), posts };
  }

  #wanted(clause: Clause): Wanted {
    if (clause.kind !== 'word') return clause;
    const { term, ...rest } = clause;
    const slips = this.meant(term.word).filter((word) => word !== term.word);
    return { ...rest, terms: [term, ...slips.map((word) => ({ word, serial: null, year: null }))] };
  }

  #add(block: Block, test: true | SerialMonthTest, add: Add): void {
    const serials = test === true ? [] : this.identifiers.serials(block);
    let at = 0;
    for (const { month, length } of this.identifiers.monthRuns(block)) {
      const own = (block.year - FIRST_YEAR) * 12 + month - 1;
      for (const end = at + length; at < end; at++) {
        if (test === true || test(serials[at] ?? 0, own)) add(block.station, own, block.first + at);
      }
    }
  }

  #addMalformed(one: Malformed, clauses: readonly Wanted[], add: Add): void {
    const words = `${this.stations.get(one.station) ?? ''}${one.id} `;
    const month = (one.year - FIRST_YEAR) * 12 + Number(one.month.slice(5)) - 1;
    const test = testOf(clauses, { ...one, words });
    if (test === true || test?.(one.serial, month)) add(one.station, month, one.ordinal);
  }
}

type SerialMonthTest = (serial: number, month: number) => boolean;
/** A clause; of a word, all that it may stand for, any of which has to be met. */
type Wanted = Exclude<Clause, { kind: 'word' }> | WordWanted;
type WordWanted = Pick<Clause, 'excluded'> & { kind: 'word'; terms: readonly Term[] };
type Add = (station: string, month: number, ordinal: number) => void;

/** Tells which cables of a post and year meet all clauses. */
function testOf(clauses: readonly Wanted[], scope: Scope): Test {
  const tests: SerialMonthTest[] = [];
  for (const clause of clauses) {
    const test = clauseTest(clause, scope);
    if (test === null) return null;
    if (test !== true) tests.push(test);
  }
  return tests.length === 0 || ((serial, month) => tests.every((test) => test(serial, month)));
}

function clauseTest(clause: Wanted, scope: Scope): Test {
  const test = met(clause, scope);
  if (!clause.excluded) return test;
  if (test === true || test === null) return test === null ? true : null;
  return (serial, month) => !test(serial, month);
}

function met(clause: Wanted, scope: Scope): Test {
  if (clause.kind === 'word') return anyOf(clause.terms.map((term) => scopeTest(term, scope)));
  // Of a number only the month is known: it may be of any of its days, and is not left out for one of them.
  if (clause.kind === 'dates')
    return (_, month) => {
      const [start, end] = [month * MONTH_MINUTES, (month + 1) * MONTH_MINUTES];
      return clause.excluded
        ? clause.from <= start && end <= clause.to
        : start < clause.to && clause.from < end;
    };
  // Of a number neither subject nor TAGS nor classification are known.
  return clause.kind === 'from' && clause.words.every((word) => scope.words.includes(` ${word}`))
    ? true
    : null;
}

function anyOf(tests: readonly ReturnType<typeof scopeTest>[]): Test {
  if (tests.includes(true)) return true;
  const some = tests.filter((test) => test !== null && test !== true);
  // Called for each of 251,287 where a number is searched for, which is hardly ever a slip.
  if (some.length < 2) return some[0] ?? null;
  return (serial) => some.some((test) => test(serial));
}

function newestOf(byMonth: ReadonlyMap<number, number[]>, limit: number) {
  const newest: number[] = [];
  let total = 0;
  for (const [, ordinals] of [...byMonth].sort(([a], [b]) => b - a)) {
    total += ordinals.length;
    for (let at = ordinals.length - 1; at >= 0 && newest.length < limit; at--)
      newest.push(ordinals[at] ?? 0);
  }
  const months = new Map([...byMonth].map(([month, ordinals]) => [month, ordinals.length]));
  return { total, newest, months };
}
