import { type ComponentChild, render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type CableId, cableId, type IdentifierCable, type RecordCable } from '@/lib/cable';
import { IndexOpener } from '@/lib/index/opener';
import { cableOf } from '@/lib/index/reader';
import { memorySource } from '@/lib/index/source';
import { testIndex } from '../testing/facts';
import { References } from './References';
import { Tags } from './Tags';

let opened: CableId[];
let record: RecordCable;
let numberOnly: IdentifierCable;

beforeEach(async () => {
  opened = [];
  const files = await testIndex();
  const index = await new IndexOpener(memorySource(files)).open();
  const [known, other] = [3124, 3031].map((serial) => cableOf(index, caracas(serial)));
  if (known?.kind !== 'record' || other?.kind !== 'identifier') throw new Error('other facts');
  record = known;
  numberOnly = other;
});

const caracas = (serial: number) => cableId({ year: 2004, station: 'CARACAS', serial });
const some = (count: number) => Array.from({ length: count }, (_, n) => caracas(n + 1));
const cites = (ids: CableId[]) => ({
  ...record,
  references: ids.map((id) => ({ id, released: true })),
});

function draw(part: ComponentChild): HTMLElement {
  document.body.replaceChildren();
  const root = document.createElement('main');
  document.body.append(root);
  render(part, root);
  return root;
}

const drawn = (cable: RecordCable | IdentifierCable) =>
  draw(<References cable={cable} onOpen={(id) => opened.push(id)} />);

const links = () => [...document.querySelectorAll('.card-link')].map((link) => link.textContent);

describe('the references of a cable', () => {
  it('open by a press, each by its own number', async () => {
    drawn(cites(some(3)));
    await userEvent.click(page.getByRole('button', { name: '04CARACAS2' }));
    expect(opened).toEqual(['04CARACAS2']);
  });

  it('say by name which were not released', async () => {
    drawn({
      ...record,
      references: [
        { id: caracas(1), released: true },
        { id: caracas(2), released: false },
      ],
    });
    const unreleased = page.getByRole('button', { name: '04CARACAS2, not released' });
    await expect.element(unreleased).toHaveTextContent('04CARACAS2');
    await expect
      .element(page.getByRole('button', { name: '04CARACAS1', exact: true }))
      .toBeVisible();
  });

  it('are all shown where no more than one would be hidden', () => {
    drawn(cites(some(9)));
    expect(links()).toEqual(some(9));
    expect(document.querySelector('.card-more')).toBeNull();
  });

  it('are eight of a long list at first, and all when asked for', async () => {
    drawn(cites(some(30)));
    expect(links()).toEqual(some(8));
    await userEvent.click(page.getByRole('button', { name: 'and 22 more' }));
    expect(links()).toEqual(some(30));
    expect(document.querySelector('.card-more')).toBeNull();
  });

  it('are told from the cables that cite it, each list with its own rest', async () => {
    drawn({ ...cites(some(12)), citedBy: some(25) });
    const names = [...document.querySelectorAll('dt')].map((name) => name.textContent);
    expect(names).toEqual(['Cites', 'Cited by']);
    await userEvent.click(page.getByRole('button', { name: 'and 17 more' }));
    expect(links()).toHaveLength(8 + 25);
    await expect.element(page.getByRole('button', { name: 'and 4 more' })).toBeVisible();
  });

  it('are those that cite it where a cable is known by its number only', () => {
    drawn({ ...numberOnly, citedBy: [caracas(3124)] });
    expect(document.querySelector('dt')?.textContent).toBe('Cited by');
    expect(links()).toEqual(['04CARACAS3124']);
  });

  it('take no room where there are none', () => {
    expect(drawn({ ...record, references: [], citedBy: [] }).childElementCount).toBe(0);
  });
});

describe('TAGS', () => {
  it('are spelled out, and said to be unknown where they are', () => {
    draw(
      <Tags
        tags={[
          { code: 'PHUM', kind: 'subject', definition: 'Human Rights' },
          { code: 'ZZZZ', kind: 'subject', definition: null },
        ]}
      />,
    );
    const list = page.getByRole('list', { name: 'TAGS' }).element();
    const chips = [...list.children].map((chip) => [
      chip.textContent?.trim(),
      chip.getAttribute('title'),
    ]);
    expect(chips).toEqual([
      ['PHUM Human Rights', 'PHUM: Human Rights'],
      ['ZZZZ', 'ZZZZ: what it stands for is not known'],
    ]);
  });

  it('take no room where a cable has none', () => {
    expect(draw(<Tags tags={[]} />).childElementCount).toBe(0);
  });
});
