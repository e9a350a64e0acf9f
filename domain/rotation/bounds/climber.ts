/** Adam: steps of about a fifth of the haze, by the slopes' running mean over their running size. */
export function climber(length: number) {
  const [mean, size] = [new Float64Array(length), new Float64Array(length)]
  let [meanLeft, sizeLeft, rate] = [1, 1, 0]
  return {
    turn(haze: number) {
      meanLeft *= 0.9
      sizeLeft *= 0.99
      rate = 0.2 * haze
    },
    step(at: number, slope: number): number {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope
      size[at] = 0.99 * size[at]! + 0.01 * slope * slope
      return (rate * (mean[at]! / (1 - meanLeft))) / (Math.sqrt(size[at]! / (1 - sizeLeft)) + 1e-3)
    },
  }
}
