import { describe, expect, it } from 'vitest'
import { personSchema } from './person'
import { emptyPerson, personForm, typedPerson } from './person-form'

const camp = { crafts: ['track-writer', 'lyricist'], nights: 3 }
const form = personForm(camp)
const typed = { ...emptyPerson(3), name: 'Mina Castell', mainCraft: 'track-writer' }
const problems = (change: object) =>
  form.safeParse({ ...typed, ...change }).error?.issues.map(({ path, message }) => [path[0], message])

describe('the form of a person', () => {
  it('with every night ticked and languages in words is a person', () => {
    expect(form.parse({ ...typed, languages: 'Spanish, en' })).toMatchObject({
      ...{ name: 'Mina Castell', email: null, languages: ['es', 'en'], nightsPresent: null },
    })
    expect(form.parse({ ...typed, nightsPresent: ['3', '1'] }).nightsPresent).toEqual([1, 3])
  })

  it('says beside the field what is wrong', () => {
    expect(problems({ name: '' })).toEqual([['name', 'name-missing']])
    expect(problems({ mainCraft: '' })).toEqual([['mainCraft', 'craft-missing']])
    expect(problems({ email: 'mina' })).toEqual([['email', 'email-wrong']])
    expect(problems({ languages: 'Elvish' })).toEqual([['languages', 'language-unknown']])
    expect(problems({ nightsPresent: [] })).toEqual([['nightsPresent', 'nights-none']])
    expect(problems({ mainCraft: 'Drums' })).toEqual([['mainCraft', 'craft-unknown']])
  })

  it('shows a person so that saving it changes nothing', () => {
    const person = personSchema.parse({
      ...{
        name: 'Mina',
        email: 'mina@example.org',
        role: 'writer',
        mainCraft: 'lyricist',
        otherCrafts: ['track-writer'],
      },
      ...{
        languages: ['es', 'tlh'],
        tags: ['host', 'big voice'],
        country: 'ES',
        publisher: 'North',
        nightsPresent: [2],
      },
    })
    const names = { language: (tag: string) => (tag === 'es' ? 'Spanish' : tag), country: () => 'Spain' }
    expect(form.parse(typedPerson(person, 3, names))).toEqual(person)
  })
})
