import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PeakMeter, parsePeaks, peakRows, peaksDuration } from './peaks'

const second = (value: (i: number) => number) => Float32Array.from({ length: 48_000 }, (_, i) => value(i))

function measure(...channels: Float32Array[]) {
  const meter = new PeakMeter(48_000)
  meter.add(channels)
  return meter.peaks()
}

test('a second is fifty blocks, and a block says how far its samples go', () => {
  const peaks = measure(second((i) => (i < 24_000 ? 0.5 * Math.sin(i / 10) : 0)))
  expect(peaks.length).toBe(50)
  expect(peaksDuration(peaks)).toBe(1)
  expect(peaks.data.slice(0, 2)).toEqual([-64, 63])
  expect(peaks.data.slice(-2)).toEqual([0, 0])
})

test('two channels are heard as one', () => {
  expect(
    measure(
      second(() => 0.5),
      second(() => -0.5),
    ).data[1],
  ).toBe(0)
})

test('it makes no difference in which pieces the samples come', () => {
  const samples = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { maxLength: 5_000 })
  fc.assert(
    fc.property(samples, fc.integer({ min: 1, max: 700 }), (values, piece) => {
      const meter = new PeakMeter(8_000)
      for (let i = 0; i < values.length; i += piece) meter.add([Float32Array.from(values.slice(i, i + piece))])
      const whole = new PeakMeter(8_000)
      whole.add([Float32Array.from(values)])
      expect(meter.peaks()).toEqual(whole.peaks())
      expect(parsePeaks(whole.peaks())).toBeTruthy()
    }),
  )
})

test('ninety minutes are no more than twelve thousand blocks, and their length is kept', () => {
  const meter = new PeakMeter(1_000)
  for (let i = 0; i < 5_400; i++) meter.add([new Float32Array(1_000)])
  const peaks = meter.peaks()
  expect(peaks.length).toBeLessThanOrEqual(12_000)
  expect(peaksDuration(peaks)).toBeCloseTo(5_400, 0)
})

test('the drawing has a row above and a row below the middle', () => {
  const [up, down] = peakRows(measure(second((i) => (i % 2 ? 1 : -0.5))))
  expect([up[0], down[0]]).toEqual([1, 0.5])
})
