import { describe, expect, it } from 'vitest';
import { find, finders } from '@/components/testing/page';
import { allTexts, citingTexts } from './citing-texts';
import { type Piece, pieces } from './pieces';
import { citingsIn, seamed, textsBefore } from './seams';

/** Gives the pieces of an element of a page. */
function piecesOf(html: string, before: string[] = []): Piece[] {
  document.body.innerHTML = html;
  find('main').before(...before);
  const texts = textsBefore(find('main'));
  return [...seamed(pieces(find('main')), texts, () => [])];
}

/** Gives the texts of a piece that cite something, each with its positions. */
function citing(piece: Piece | undefined) {
  const texts = piece ? citingTexts(piece, citingsIn(piece, finders.citings)) : [];
  return texts.map(({ node, at }) => [node.data, ...at]);
}

describe('the texts of a piece that cite a cable', () => {
  it('are those that a citing begins in, with all positions, and those that it seems to go on in', () => {
    const [piece] = piecesOf(
      '<main>No<p>see 04CARACAS3124, 04ROME3 </p><p>04</p><b>ROME</b>3<p> None</p></main>',
    );
    expect(citing(piece)).toEqual([
      ['see 04CARACAS3124, 04ROME3 ', 4, 19],
      ['04', 0],
      ['ROME'],
      ['3'],
    ]);
  });

  it('are found without positions where what stands before begins one, and so is the text before', () => {
    const [piece] = piecesOf('<main>ACAS3124 and 04ROME3</main>', ['in', ' 04CAR']);
    expect(citing(piece)).toEqual([[' 04CAR'], ['ACAS3124 and 04ROME3']]);
  });

  it('are not those beside what was read with its own piece', () => {
    const [whole] = piecesOf('<main>and so on</main>', ['in 04CARACAS3124 it is said ']);
    expect(citing(whole)).toEqual([]);
    const [cut] = piecesOf('<main>5 and so on</main>', ['in 04CARACAS3124']);
    expect(citing(cut)).toEqual([['in 04CARACAS3124'], ['5 and so on']]);
    const [parts] = piecesOf('<main>cable</main>', ['in 04 Caracas 3124 ']);
    expect(citing(parts)).toEqual([['in 04 Caracas 3124 '], ['cable']]);
  });

  it('are all where all stands around', () => {
    const [piece] = piecesOf('<main>in 04CAR<b>ACAS3</b></main>');
    for (const seam of ['in 04CARACAS3', 'in 04CARACAS3 and more'])
      expect(citing(piece && { ...piece, text: '', seam })).toEqual([['in 04CAR'], ['ACAS3']]);
  });

  it.each([
    ['by nothing', '<main>see 04ROME3 and</main>', [false]],
    ['by punctuation', '<main>(<b>04ROME3</b>, <i>04ROME4</i>)</main>', [false, false]],
    ['to what is before', '<main>see<b>04ROME3</b> and</main>', [true]],
    ['to what is behind', '<main>see <b>04ROME3</b>and <i>04ROME4</i></main>', [true, true, false]],
  ])('are glued %s', (_, html, glued) => {
    const [piece] = piecesOf(html);
    const texts = piece ? citingTexts(piece, citingsIn(piece, finders.citings)) : [];
    expect(texts.map((text) => text.glued)).toEqual(glued);
  });

  it('are none where none cites', () => {
    expect(citing(piecesOf('<main>50 ways</main>')[0])).toEqual([]);
  });
});

it('may be all texts, where no positions tell', () => {
  const [piece] = piecesOf('<main>one<b>two</b></main>');
  expect(allTexts(piece?.nodes() ?? [], ({ data }) => data === 'two')).toMatchObject([
    { node: { data: 'one' }, at: [], glued: false },
    { node: { data: 'two' }, at: [], glued: true },
  ]);
});
