import { describe, expect, it } from 'vitest';
import { find, finders } from '@/components/testing/page';
import { allTexts, citingTexts } from './citing-texts';
import { type Piece, pieces } from './pieces';
import { seamed } from './seams';

/** Gives the pieces of an element of a page. */
function piecesOf(html: string, selector = 'main', before = ''): Piece[] {
  document.body.innerHTML = html;
  return [...seamed(pieces(find(selector)), before, () => '')];
}

/** Gives the texts of a piece that cite something, each with its positions. */
function citing(piece: Piece | undefined) {
  const texts = piece ? citingTexts(piece, finders.citings(piece.text)) : [];
  return texts.map(({ node, at }) => [node.data, ...at]);
}

describe('the texts of a piece that cite a cable', () => {
  it('are those that a citing begins in, with all positions', () => {
    const [piece] = piecesOf(
      '<main>No<p>see 04CARACAS3124, 04ROME3</p><p>04</p><b>ROME</b>3<p>None</p></main>',
    );
    expect(citing(piece)).toEqual([
      ['see 04CARACAS3124, 04ROME3', 4, 19],
      ['04', 0],
    ]);
  });

  it('are found without positions where what stands before begins one', () => {
    const [piece] = piecesOf('<main>ACAS3124 and 04ROME3</main>', 'main', 'in 04CAR');
    expect(citing(piece)).toEqual([['ACAS3124 and 04ROME3']]);
  });

  it('are not those beside what was read with its own piece', () => {
    const [whole] = piecesOf('<main>and so on</main>', 'main', 'in 04CARACAS3124 it is said ');
    expect(citing(whole)).toEqual([]);
    const [cut] = piecesOf('<main>5 and so on</main>', 'main', 'in 04CARACAS3124');
    expect(citing(cut)).toEqual([['5 and so on']]);
    const [parts] = piecesOf('<main>cable</main>', 'main', 'in 04 Caracas 3124 ');
    expect(citing(parts)).toEqual([['cable']]);
  });

  it('are the last where all stands around', () => {
    const [piece] = piecesOf('<main>one <b>in 04CAR</b></main>');
    for (const text of ['in 04CARACAS3', 'in 04CARACAS3 and more'])
      expect(citing(piece && { ...piece, text, seam: text })).toEqual([['in 04CAR']]);
  });

  it('are none where none cites', () => {
    expect(citing(piecesOf('<main>50 ways</main>')[0])).toEqual([]);
  });
});

it('may be all texts, where no positions tell', () => {
  const [piece] = piecesOf('<main>one<b>two</b></main>');
  expect(allTexts(piece?.nodes() ?? []).map(({ node, at }) => [node.data, at])).toEqual([
    ['one', []],
    ['two', []],
  ]);
});
