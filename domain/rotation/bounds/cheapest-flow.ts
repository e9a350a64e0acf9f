/** `potential`: per node, what one unit there has cost at the last. */
type Sent = { amount: number; cost: number; potential: Float64Array }

/**
 * Cheapest flow through a network whose arcs have whole capacities and costs of 0 or more: primal-dual, Dijkstra with potentials
 * (Edmonds and Karp 1972) and a blocking flow over the arcs that are cheapest just then.
 */
export class CheapestFlow {
  private readonly to: number[] = []
  private readonly room: number[] = []
  private readonly cost: number[] = []
  private readonly from: number[][]

  constructor(nodes: number) {
    this.from = Array.from({ length: nodes }, () => [])
  }

  arc(from: number, to: number, capacity: number, cost: number): number {
    const arc = this.to.length
    this.from[from]!.push(arc)
    this.from[to]!.push(arc + 1)
    this.to.push(to, from)
    this.room.push(capacity, 0)
    this.cost.push(cost, -cost)
    return arc
  }

  through(arc: number): number {
    return this.room[arc + 1]!
  }

  /** Sends `least` at least, then on while one more unit costs less than `worth`. Undefined when `least` cannot flow. */
  send(source: number, sink: number, least: number, worth: number): Sent | undefined {
    const potential = new Float64Array(this.from.length)
    let [amount, cost] = [0, 0]
    for (;;) {
      if (!this.reprice(source, sink, potential)) return amount >= least ? { amount, cost, potential } : undefined
      const price = potential[sink]! - potential[source]!
      const most = price < worth - tiny ? Infinity : least - amount
      if (most <= 0) return { amount, cost, potential }
      const sent = this.block(source, sink, potential, most)
      amount += sent
      cost += sent * price
    }
  }

  private reprice(source: number, sink: number, potential: Float64Array): boolean {
    const { from, to, room, cost } = this
    const distance = new Float64Array(from.length).fill(Infinity)
    const done = new Uint8Array(from.length)
    const heap = new Heap()
    distance[source] = 0
    heap.add(source, 0)
    for (let node = heap.take(); node >= 0; node = heap.take()) {
      if (done[node]) continue
      done[node] = 1
      for (const arc of from[node]!) {
        if (room[arc]! <= 0) continue
        const far = distance[node]! + Math.max(0, cost[arc]! + potential[node]! - potential[to[arc]!]!)
        if (far >= distance[to[arc]!]! - tiny) continue
        distance[to[arc]!] = far
        heap.add(to[arc]!, far)
      }
    }
    if (distance[sink] === Infinity) return false
    for (let node = 0; node < from.length; node++) potential[node]! += Math.min(distance[node]!, distance[sink]!)
    return true
  }

  private block(source: number, sink: number, potential: Float64Array, most: number): number {
    const { from, to, room, cost } = this
    const level = new Int32Array(from.length)
    const next = new Int32Array(from.length)
    const open = (node: number, arc: number) =>
      room[arc]! > 0 && cost[arc]! + potential[node]! - potential[to[arc]!]! < tiny
    const push = (node: number, amount: number): number => {
      if (node === sink) return amount
      for (; next[node]! < from[node]!.length; next[node]!++) {
        const arc = from[node]![next[node]!]!
        if (level[to[arc]!] !== level[node]! + 1 || !open(node, arc)) continue
        const sent = push(to[arc]!, Math.min(amount, room[arc]!))
        if (sent === 0) continue
        room[arc]! -= sent
        room[arc ^ 1]! += sent
        return sent
      }
      return 0
    }
    let total = 0
    while (total < most) {
      level.fill(-1)
      level[source] = 0
      const queue = [source]
      for (const node of queue)
        for (const arc of from[node]!)
          if (level[to[arc]!]! < 0 && open(node, arc)) {
            level[to[arc]!] = level[node]! + 1
            queue.push(to[arc]!)
          }
      if (level[sink]! < 0) break
      next.fill(0)
      for (let sent = push(source, most - total); sent > 0; sent = push(source, most - total)) {
        total += sent
        if (total >= most) break
      }
    }
    return total
  }
}

const tiny = 1e-9

class Heap {
  private readonly nodes: number[] = []
  private readonly keys: number[] = []

  add(node: number, key: number) {
    const { nodes, keys } = this
    let at = nodes.length
    nodes.push(node)
    keys.push(key)
    while (at > 0 && keys[(at - 1) >> 1]! > key) {
      nodes[at] = nodes[(at - 1) >> 1]!
      keys[at] = keys[(at - 1) >> 1]!
      at = (at - 1) >> 1
    }
    nodes[at] = node
    keys[at] = key
  }

  /** -1 when empty. */
  take(): number {
    const { nodes, keys } = this
    if (nodes.length === 0) return -1
    const top = nodes[0]!
    const [node, key] = [nodes.pop()!, keys.pop()!]
    if (nodes.length === 0) return top
    let at = 0
    for (let child = 1; child < nodes.length; child = 2 * at + 1) {
      if (child + 1 < nodes.length && keys[child + 1]! < keys[child]!) child++
      if (keys[child]! >= key) break
      nodes[at] = nodes[child]!
      keys[at] = keys[child]!
      at = child
    }
    nodes[at] = node
    keys[at] = key
    return top
  }
}
