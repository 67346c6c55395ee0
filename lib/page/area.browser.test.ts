import { beforeEach, describe, expect, it } from 'vitest';
import { find } from '@/components/testing/page';
import { areaBox } from './area';

beforeEach(() => {
  document.body.innerHTML = `<img usemap="#other" width="5" height="5">
    <img id="picture" usemap="#map" style="position: absolute; left: 100px; top: 50px" width="200" height="100">
    <map name="map"><area></map>`;
});

/** Gives the box of the area within the picture: left, top, width and height. */
function box(attributes: Record<string, string>): number[] | null {
  for (const [name, value] of Object.entries(attributes)) find('area').setAttribute(name, value);
  const { left, top } = find('#picture').getBoundingClientRect();
  const found = areaBox(find('area'));
  return found && [found.x - left, found.y - top, found.width, found.height];
}

describe('the box of an area', () => {
  it.each([
    ['a rectangle', { shape: 'rect', coords: '10,20,60,50' }, [10, 20, 50, 30]],
    ['a rectangle by default', { coords: '10, 20, 60, 50' }, [10, 20, 50, 30]],
    [
      'a rectangle from any of its corners',
      { shape: 'RECT', coords: '60 50 10 20' },
      [10, 20, 50, 30],
    ],
    ['a circle', { shape: 'circle', coords: '50,40,30' }, [20, 10, 60, 60]],
    ['a circle of old', { shape: 'CIRC', coords: '50,40,30' }, [20, 10, 60, 60]],
    ['a shape of many corners', { shape: 'poly', coords: '10,10,90,30,50,80' }, [10, 10, 80, 70]],
    ['the rest of the picture', { shape: 'default' }, [0, 0, 200, 100]],
    ['no shape that can be read', { shape: 'rect', coords: '' }, [0, 0, 200, 100]],
  ])('holds %s', (_, attributes, expected) => {
    expect(box(attributes)).toEqual(expected);
  });

  it('is none where no picture uses its map', () => {
    find('#picture').removeAttribute('usemap');
    expect(areaBox(find('area'))).toBeNull();
  });

  it('is that in its own tree', () => {
    const host = document.body.appendChild(document.createElement('section'));
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML =
      '<img usemap="#map" width="20" height="10"><map name="map"><area shape="default"></map>';
    const area = root.querySelector('area');
    expect(area && areaBox(area)?.width).toBe(20);
  });
});
