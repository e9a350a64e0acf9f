/** What an MP3 holds: two channels. One is heard on both sides; of more than two, the ones behind the first pair are mixed into it. */
export function toStereo(channels: readonly Float32Array[]): [left: Float32Array, right: Float32Array] {
  const [left = new Float32Array(0), right = left, ...others] = channels
  if (others.length === 0) return [left, right]
  const share = 1 / (1 + others.length / 2)
  const mix = (main: Float32Array) =>
    main.map((value, i) => share * (value + others.reduce((sum, channel) => sum + channel[i]! / 2, 0)))
  return [mix(left), mix(right)]
}
