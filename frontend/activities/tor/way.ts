/** What stands on the way to each kind of destination, and how far each layer of encryption reaches. */
export type Destination = 'http' | 'https' | 'onion';

export interface Layer {
  /** Name of its text, after `layer.`. */
  name: '1' | '2' | '3' | 'https' | 'none' | 'onion';
  /** Name of the station that opens it. */
  opensAt: string;
}

export interface Way {
  /** In order, from the client to the other end. */
  stations: string[];
  /** From the outermost to the innermost. */
  layers: Layer[];
}

export function wayTo(destination: Destination): Way {
  const turn = destination === 'onion' ? 'rendezvous' : 'exit';
  const end = destination === 'onion' ? 'service' : 'site';
  const inner = destination === 'onion' ? 'onion' : destination === 'https' ? 'https' : 'none';
  return {
    stations: ['you', 'provider', 'guard', 'middle', turn, end],
    layers: [
      { name: '1', opensAt: 'guard' },
      { name: '2', opensAt: 'middle' },
      { name: '3', opensAt: turn },
      { name: inner, opensAt: end },
    ],
  };
}

/** The layers that are still closed when a station has done its part. */
export function closedAfter(way: Way, station: string): Set<string> {
  const reached = way.stations.indexOf(station);
  return new Set(
    way.layers
      .filter((layer) => layer.name !== 'none' && way.stations.indexOf(layer.opensAt) > reached)
      .map((layer) => layer.name),
  );
}
