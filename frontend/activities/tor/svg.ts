const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Record<string, string | number>;

/** Makes an SVG element inside another. */
export function add(parent: Element, tag: string, attributes: Attributes = {}, text?: string): SVGElement {
  const made = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, String(value)));
  if (text !== undefined) {
    made.textContent = text;
  }
  parent.append(made);
  return made;
}

/** Small drawings of 24 by 24, in lines. */
const ICONS: Record<string, string> = {
  you: 'M5 5h14v10H5zM2 19h20M9 15l-1 4M15 15l1 4',
  provider: 'M12 10v11M8 21h8M12 10l-3 11M12 10l3 11M8.5 9a5 5 0 0 1 7 0M6 6a8.5 8.5 0 0 1 12 0',
  guard: 'M12 2.5 20 6v6c0 5-3.5 8-8 9.500-4.500-1.500-8-4.500-8-9.500V6zM8.500 12l2.500 2.500 4.500-5',
  middle: 'M3 8h13l-3-3M21 16H8l3 3',
  exit: 'M13 3H5v18h8M10 12h11M17 8l4 4-4 4',
  rendezvous: 'M15 12a6 6 0 1 1-12 0 6 6 0 0 1 12 0M21 12a6 6 0 1 1-12 0 6 6 0 0 1 12 0',
  site: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0M3 12h18M12 3c3.500 3 3.500 15 0 18M12 3c-3.500 3-3.500 15 0 18',
  service:
    'M12 2c.5 3 2 4.500 4.500 6C20 10 21 12 21 14.500 21 19 17 22 12 22s-9-3-9-7.500C3 12 4 10 7.500 8 10 6.500 11.500 5 12 2M12 9c-5 3-5 9 0 13M12 9c5 3 5 9 0 13',
};

export function icon(parent: Element, name: string, x: number, y: number, size: number): void {
  add(parent, 'path', {
    class: 'tor-icon',
    d: ICONS[name] ?? '',
    transform: `translate(${x - size / 2} ${y - size / 2}) scale(${size / 24})`,
  });
}

/** Patterns that tell the layers apart without colour. @returns what to fill a layer with, by its name */
export function patterns(svg: Element, id: string): Record<string, string> {
  const lines: Record<string, string> = {
    '1': 'M-2 2l4-4M0 10 10 0M8 12l4-4',
    '2': 'M5 2v2M2 5h2M10 7v2M7 10h2',
    '3': 'M0 5h10',
    https: 'M0 0l10 10M10 0 0 10',
    onion: 'M0 0l10 10M10 0 0 10',
  };
  const defs = add(svg, 'defs');
  return Object.fromEntries(
    Object.entries(lines).map(([name, d]) => {
      const pattern = add(defs, 'pattern', { id: `${id}-${name}`, width: 10, height: 10, patternUnits: 'userSpaceOnUse' });
      add(pattern, 'rect', { width: 10, height: 10, class: `tor-fill tor-layer-${name}` });
      add(pattern, 'path', { d, class: `tor-hatch tor-layer-${name}` });
      return [name, `url(#${id}-${name})`];
    }),
  );
}
