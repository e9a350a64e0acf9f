/** A network of whole capacities, told arc by arc; Dinic's method (1970) finds the greatest flow. */
export class Network {
  private readonly to: number[] = []
  private readonly room: number[] = []
  private readonly from: number[][]

  constructor(nodes: number) {
    this.from = Array.from({ length: nodes }, () => [])
  }

  arc(from: number, to: number, capacity: number): number {
    const arc = this.to.length
    this.from[from]!.push(arc)
    this.from[to]!.push(arc + 1)
    this.to.push(to, from)
    this.room.push(capacity, 0)
    return arc
  }

  /** What flows through an arc, once `flow` has run. */
  through(arc: number): number {
    return this.room[arc + 1]!
  }

  flow(source: number, sink: number): number {
    const { to, room, from } = this
    const level = new Int32Array(from.length)
    const next = new Int32Array(from.length)
    const push = (node: number, most: number): number => {
      if (node === sink) return most
      for (; next[node]! < from[node]!.length; next[node]!++) {
        const arc = from[node]![next[node]!]!
        if (room[arc]! <= 0 || level[to[arc]!] !== level[node]! + 1) continue
        const sent = push(to[arc]!, Math.min(most, room[arc]!))
        if (sent === 0) continue
        room[arc]! -= sent
        room[arc ^ 1]! += sent
        return sent
      }
      return 0
    }
    for (let total = 0; ; ) {
      level.fill(-1)
      level[source] = 0
      const queue = [source]
      for (const node of queue)
        for (const arc of from[node]!)
          if (room[arc]! > 0 && level[to[arc]!]! < 0) {
            level[to[arc]!] = level[node]! + 1
            queue.push(to[arc]!)
          }
      if (level[sink]! < 0) return total
      next.fill(0)
      for (let sent = push(source, Infinity); sent > 0; sent = push(source, Infinity)) total += sent
    }
  }
}
