const onTerminal = Boolean(process.stdout.isTTY)
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Numbered steps: each says what it is, that it is still going, and how long it took. */
export function createSteps(total) {
  let number = 0
  return async function step(name, work) {
    const title = `[${++number}/${total}] ${name}`
    const began = Date.now()
    let note = ''
    const draw = () =>
      process.stdout.write(`\r\x1b[2K${title} … ${seconds(began)}  ${note}`.slice(0, process.stdout.columns))
    const tick = setInterval(
      () => (onTerminal ? draw() : console.log(`${title} … ${seconds(began)}`)),
      onTerminal ? 200 : 15_000,
    )
    try {
      const outcome = await work((line) => {
        note = line
      })
      clearInterval(tick)
      if (onTerminal) process.stdout.write('\r\x1b[2K')
      console.log(`${title}: ${outcome ?? 'done'} (${seconds(began)})`)
    } finally {
      clearInterval(tick)
    }
  }
}
