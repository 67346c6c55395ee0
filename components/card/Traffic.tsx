import { i18n } from '#i18n';
import type { IdentifierCable, Post, RecordCable } from '@/lib/cable';
import { numeral } from '../language';
import { trafficBars } from './traffic-bars';

const WIDTH = 344;
const HEIGHT = 34;
const GAP = 0.8;

/** Where a cable stands in its post's traffic: released cables per month, its own month marked. */
export function Traffic({ cable, post }: { cable: RecordCable | IdentifierCable; post: Post }) {
  const bars = trafficBars(post, cable.month);
  const most = Math.max(...bars.map(({ count }) => count), 1);
  const width = WIDTH / bars.length;
  const byYear = bars[0]?.period.length === 4;
  const caption = i18n.t(byYear ? 'card.trafficByYear' : 'card.trafficByMonth', [
    numeral(post.released),
    post.city,
  ]);
  return (
    <figure class="card-traffic">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {bars.map(({ period, count, here }, n) => {
          const height = (count / most) * HEIGHT;
          return (
            <rect
              key={period}
              class={here ? 'here' : undefined}
              x={n * width}
              y={HEIGHT - height}
              width={Math.max(width - GAP, 1)}
              height={height}
            />
          );
        })}
      </svg>
      <figcaption>
        <span>{bars[0]?.period.slice(0, 4)}</span>
        <span>{caption}</span>
        <span>{bars.at(-1)?.period.slice(0, 4)}</span>
      </figcaption>
    </figure>
  );
}
