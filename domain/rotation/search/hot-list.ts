/** Numbers below `size` in no order; joining, leaving and taking the i-th cost the same however many there are. */
export class HotList {
  count = 0
  private readonly items: Int32Array
  private readonly places: Int32Array

  constructor(size: number) {
    this.items = new Int32Array(size)
    this.places = new Int32Array(size).fill(-1)
  }

  item(i: number): number {
    return this.items[i]!
  }

  /** All of them, lowest first. */
  all(): number[] {
    return [...this.items.subarray(0, this.count)].sort((a, b) => a - b)
  }

  set(item: number, isHot: boolean): void {
    const place = this.places[item]!
    if (isHot === place >= 0) return
    if (isHot) {
      this.places[item] = this.count
      this.items[this.count++] = item
      return
    }
    const last = this.items[--this.count]!
    this.items[place] = last
    this.places[last] = place
    this.places[item] = -1
  }
}
