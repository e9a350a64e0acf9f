/**
 * Syllables of words as they are sung, least and most: what a dictionary of spoken English doesn't hold, or gives as one number
 * where singers have the choice. They win over the dictionary.
 */
const ranges: Record<string, string> = {
  '1': `oh o ooh ah aw ay hey hi m hm um ugh shh psst brr ya yah yuh nah na la da ba doo dum doot sha bop bap yay ha ho heh huh wow
    'cause cause cuz cos coz 'em em 'til 'till til 'round 'bout bout 'neath neath 'gainst 'pon 'tween 'twixt 'mid 'mong 'fore 'nuff
    'n n 'tis 'twas 'twere o'er ne'er e'er e'en heav'n giv'n ev'n pow'r flow'r show'r tow'r y'all yall c'mon ain't ol' ol lil li'l lil'
    gon imma thru tho nite lite luv am us fine spring miles aisle aisles ai id cod un las mam ga ca cus`,
  '2': `uh-oh uh-huh uhuh mm-hmm mhm mhmm nuh-uh gonna wanna gotta lemme gimme gotcha whatcha betcha dunno kinda sorta outta hafta
    shoulda coulda woulda musta mighta tryna finna lotta oughta needa yoo-hoo mem'ry mem'ries diff'rent fav'rite fam'ly myst'ry
    hist'ry int'rest ev'ry okay a-ha trying tv segue cabo ev'ryone:3 ev'rything:3 ev'rybody:4 ev'rywhere:3`,
  '1-2': `yeah whoa woah wo real poem poems heaven heavens seven even given driven eleven:2-3 heavenly:2-3 prayer prayers
    fire fires fired wire wires wired tire tires tired hire hired dire choir choirs liar liars higher desire:2-3 desires:2-3
    desired:2-3 inspire:2-3 inspired:2-3 entire:2-3 empire:2-3 empires:2-3 admire:2-3 vampire:2-3 sapphire:2-3 bonfire:2-3
    wildfire:2-3 campfire:2-3 hour hours our ours sour flour power powers powered powerful:2-3 flower flowers tower towers shower
    showers devour:2-3 cruel fuel duel jewel jewels trial trials dial vial denial:2-3 towel towels vowel oil soil boil coil
    didn't couldn't wouldn't shouldn't hadn't isn't wasn't doesn't toward towards it'll it'd that'll that'd there'll there'd
    could've would've should've might've must've`,
  '2-3': `every evening evenings family families favorite favourite different difference camera cameras chocolate several general
    separate mystery history memory memories victory battery misery scenery wondering wandering happening opening listening
    whispering shivering glittering glimmering shimmering lingering suffering gathering flickering hovering wavering interest
    diamond diamonds violet violets violence violent usual actual casual natural desperate caramel medicine average reverie ivory
    reference preference emerald generous dangerous glamorous theater theatre ideal realize realise realized realised really idea
    ideas piano everything:3-4 everyone:3-4 everybody:4-5 everywhere:3-4 everyday:3-4 interesting:3-4 interested:3-4 usually:3-4
    actually:3-4 casually:3-4 naturally:3-4 desperately:3-4 temperature:3-4 comfortable:3-4 vulnerable:4-5 remembering:3-4
    surrendering:3-4 discovering:3-4 delivery:3-4 discovery:3-4 mysterious:4 memorize:3`,
}

const forms = new Map(
  Object.entries(ranges).flatMap(([range, words]) =>
    words.split(/\s+/).map((entry): [string, readonly [number, number]] => {
      const [word, own] = entry.split(':')
      const [min, max] = (own ?? range).split('-').map(Number)
      return [word!, [min!, max ?? min!]]
    }),
  ),
)

const stretched: [RegExp, readonly [number, number]][] = [
  [/^(?:m{2,}|h+m+|sh+|br+|o+h*|a+h+|e+h+|u+h+|n+o{2,}|na+h+|he+y+|wh?o{2,}|ha+h+)$/, [1, 1]],
  [/^(?:m+h+m+|ye+a+h*|wh?o+a+h*)$/, [1, 2]],
]
const call = /la|na|da|ba|doo|do|sha|ooh|oh|hey|whoa|wo|yeah|ya|ah|ha|dum|bop|uh|dee|di|dam|ra|pa|ta/g
const calls = new RegExp(`^(?:${call.source}){2,}$`)

/** Least and most syllables of a folded word (lower case, straight apostrophes) that singers treat in their own way. */
export function sungForm(word: string): readonly [number, number] | undefined {
  const known = forms.get(word) ?? stretched.find(([shape]) => shape.test(word))?.[1]
  if (known) return known
  const times = calls.test(word) ? word.match(call)!.length : 0
  return times > 0 ? [times, times] : undefined
}
