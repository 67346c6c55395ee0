import { beforeEach, expect, it } from 'vitest';
import { surroundings } from '@/components/testing/browser';
import { cable, knowRelease } from '@/components/testing/page';
import { MOST_IDS } from '@/lib/messages/limits';
import { Knowledge } from './knowledge';
import { learnAll } from './learn';

const ONE = cable('04CARACAS3124');
const many = Array.from({ length: MOST_IDS + 1 }, (_, n) => cable(`04CARACAS${n + 1}`));

let knowledge: Knowledge;
let asked: { name: string; ask: unknown }[];
let gone: AbortController;

beforeEach(async () => {
  asked = await knowRelease();
  knowledge = new Knowledge();
  gone = new AbortController();
});

const sizes = () => asked.map(({ ask }) => (ask as { ids: unknown[] }).ids.length);

it('what is learnt is known, and not asked for again', async () => {
  expect(await learnAll(knowledge, [ONE], gone.signal)).toBeNull();
  expect(knowledge.cable(ONE)?.kind).toBe('record');
  expect(await learnAll(knowledge, [ONE, ONE], gone.signal)).toBeNull();
  expect(sizes()).toEqual([1]);
});

it('many are asked for in as few messages as they fit into', async () => {
  expect(await learnAll(knowledge, many, gone.signal)).toBeNull();
  expect(sizes()).toEqual([MOST_IDS, 1]);
});

it('nothing is asked for where nothing is wanted', async () => {
  expect(await learnAll(knowledge, [], gone.signal)).toBeNull();
  expect(asked).toEqual([]);
});

it.each([
  ['marking is off', { ok: true, value: { marking: 'off' } }, 'off'],
  ['the index failed', { ok: false, error: { kind: 'index', fault: {} } }, 'index'],
  ['nobody answers', undefined, 'unreachable'],
])('the first answer ends it where %s, and says why', async (_, answer, why) => {
  let answers = 0;
  surroundings.background = async () => {
    answers += 1;
    return answer;
  };
  expect(await learnAll(knowledge, many, gone.signal)).toBe(why);
  // Who does not answer is asked twice.
  expect(answers).toBe(answer ? 1 : 2);
});

it('no more is asked for once it is not wanted any more', async () => {
  const answering = surroundings.background;
  surroundings.background = (message) => {
    gone.abort();
    return answering(message);
  };
  await learnAll(knowledge, many, gone.signal);
  expect(sizes()).toEqual([MOST_IDS]);
});
