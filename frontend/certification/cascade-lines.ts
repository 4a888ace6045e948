import { svg, type SVGTemplateResult } from 'lit';
import type { Place } from './cascade-tree';

/** All in CSS pixels. */
export interface Sizes {
  width: number;
  height: number;
  across: number;
  down: number;
}

export function left(place: Place, sizes: Sizes): number {
  return (place.level - 1) * (sizes.width + sizes.across);
}

export function top(place: Place, sizes: Sizes): number {
  return place.row * (sizes.height + sizes.down);
}

/** From whoever trained somebody: to the right, down, and to the right again. */
export function line(place: Place, sizes: Sizes): SVGTemplateResult | undefined {
  if (place.above === undefined) {
    return undefined;
  }
  const from = top(place.above, sizes) + sizes.height / 2;
  const to = top(place, sizes) + sizes.height / 2;
  const start = left(place.above, sizes) + sizes.width;
  const middle = start + sizes.across / 2;
  return svg`<path class="cascade-line" d="M${start} ${from}H${middle}V${to}H${left(place, sizes)}" />`;
}

/** What one had from another beside the line: a bow with a point, which leaves the card below its middle. */
export function bow(from: Place, to: Place, kind: string, sizes: Sizes): SVGTemplateResult {
  const low = sizes.height * (kind === 'REFRESHER' ? 0.72 : 0.86);
  const startX = left(from, sizes) + sizes.width;
  const startY = top(from, sizes) + low;
  const endX = left(to, sizes);
  const endY = top(to, sizes) + low;
  const reach = Math.max(sizes.across, Math.abs(endX - startX) / 3);
  return svg`<path class="cascade-bow" data-kind=${kind}
      d="M${startX} ${startY}C${startX + reach} ${startY} ${endX - reach} ${endY} ${endX} ${endY}" />
    <path class="cascade-point" data-kind=${kind} d="M${endX} ${endY}l-9 -5v10z" />`;
}

/** Signs of 16 by 16 that tell the states apart without colour. */
const SIGNS: Record<string, string> = {
  MASTER: 'M8 1.500l2 4.300 4.700.6-3.500 3.200.9 4.700L8 12l-4.100 2.300.9-4.700L1.300 6.400l4.700-.6z',
  VALID: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM5 8.200l2.100 2.100L11 6.300',
  LAPSED: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 4.500V8l2.500 1.500',
  SUSPENDED: 'M2.500 2.500h11v11h-11zM6.500 5.500v5M9.500 5.500v5',
  REVOKED: 'M8 1.500 14.500 8 8 14.500 1.500 8zM6 6l4 4M10 6l-4 4',
  NONE: 'M2.500 8h2M7 8h2M11.500 8h2',
};

export function sign(state: string): SVGTemplateResult {
  return svg`<path d=${SIGNS[state] ?? SIGNS.NONE} />`;
}
