/** A directed network with whole capacities, small enough for augmenting paths. */
export type Network = {
  /** The arc's number. */
  arc: (from: number, to: number, capacity: number) => number
  /** Pushes as much as fits and says how much that was. */
  push: (source: number, sink: number) => number
  flowOf: (arc: number) => number
  /** 1 for whatever can still be reached from a node in what is left, not by way of `avoiding`: the near side of a cut. */
  reach: (from: number, avoiding?: number) => Uint8Array
}

/** Shortest augmenting paths (Edmonds and Karp 1972). */
export function networkOf(nodes: number): Network {
  const [to, left, given]: number[][] = [[], [], []]
  const leaving: number[][] = Array.from({ length: nodes }, () => [])
  const half = (from: number, target: number, capacity: number) => {
    leaving[from]!.push(to!.length)
    to!.push(target)
    left!.push(capacity)
    given!.push(capacity)
  }
  const walk = (from: number, until: number, avoiding: number) => {
    const by = new Int32Array(nodes).fill(-1)
    const seen = new Uint8Array(nodes)
    seen[from] = 1
    const queue = [from]
    for (const node of queue) {
      if (node === until) break
      for (const arc of leaving[node]!) {
        const next = to![arc]!
        if (left![arc] === 0 || seen[next] || next === avoiding) continue
        seen[next] = 1
        by[next] = arc
        queue.push(next)
      }
    }
    return { by, seen }
  }
  return {
    arc: (from, target, capacity) => {
      half(from, target, capacity)
      half(target, from, 0)
      return to!.length - 2
    },
    push: (source, sink) => {
      let pushed = 0
      for (;;) {
        const { by, seen } = walk(source, sink, -1)
        if (!seen[sink]) return pushed
        const path: number[] = []
        for (let node = sink; node !== source; node = to![by[node]! ^ 1]!) path.push(by[node]!)
        const amount = Math.min(...path.map((arc) => left![arc]!))
        for (const arc of path) {
          left![arc]! -= amount
          left![arc ^ 1]! += amount
        }
        pushed += amount
      }
    },
    flowOf: (arc) => given![arc]! - left![arc]!,
    reach: (from, avoiding = -1) => walk(from, -1, avoiding).seen,
  }
}
