const onTerminal = Boolean(process.stdout.isTTY)
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`
const clearLine = '\r\x1b[2K'

/**
 * Numbered steps: each says what it is, that it is still going (and why that takes long), and how long it took. A step whose
 * program shows its own progress is `loud`.
 */
export function createSteps(total) {
  let number = 0
  return async function step(name, work, { patience = '', loud = false } = {}) {
    const title = `[${++number}/${total}] ${name}`
    const began = Date.now()
    let note = ''
    const draw = () => {
      const line = [`${title} … ${seconds(began)}`, patience, note].filter(Boolean).join('  ')
      process.stdout.write(clearLine + line.slice(0, (process.stdout.columns || 80) - 1))
    }
    const tell = () => console.log(`${title} … ${seconds(began)} ${patience && `(${patience})`}`.trimEnd())
    const tick = loud ? undefined : setInterval(onTerminal ? draw : tell, onTerminal ? 200 : 15_000)
    if (loud) console.log(`${title} …`)
    try {
      const outcome = await work((line) => {
        note = line
      })
      if (onTerminal && !loud) process.stdout.write(clearLine)
      console.log(`${title}: ${outcome ?? 'done'} (${seconds(began)})`)
    } finally {
      clearInterval(tick)
    }
  }
}
