import { elementsBelow, rootOf } from './safe-dom';

/**
 * Gives the box of an area of a picture in the viewport: the smallest that holds its shape. Chromium says that an area
 * has no box; null where no picture uses the area's map.
 */
export function areaBox(area: Element): DOMRect | null {
  const name = area.closest('map')?.getAttribute('name') ?? '';
  const picture = [...elementsBelow(rootOf(area), 'img[usemap]')].find(
    (one) => one.getAttribute('usemap') === `#${name}`,
  );
  if (!picture) return null;
  const { x, y, width, height } = picture.getBoundingClientRect();
  const numbers = (area.getAttribute('coords') ?? '').split(/[\s,]+/).map(Number);
  const [first = 0, second = 0, radius = 0] = numbers;
  const shape = area.getAttribute('shape')?.toLowerCase();
  if (shape === 'default' || numbers.length < 3) return new DOMRect(x, y, width, height);
  if (shape?.startsWith('circ'))
    return new DOMRect(x + first - radius, y + second - radius, 2 * radius, 2 * radius);
  const across = numbers.filter((_, n) => n % 2 === 0);
  const down = numbers.filter((_, n) => n % 2 === 1);
  const [left, top] = [Math.min(...across), Math.min(...down)];
  return new DOMRect(x + left, y + top, Math.max(...across) - left, Math.max(...down) - top);
}
