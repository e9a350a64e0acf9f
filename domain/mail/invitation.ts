type Invitation = { name: string; camp: string; place: string; url: string; korean: boolean }

/** The invitation as a plain-text letter, in Korean for those who list it first among their languages. */
export function invitationLetter({ name, camp, place, url, korean }: Invitation): { subject: string; text: string } {
  const where = place ? ` (${place})` : ''
  if (korean)
    return {
      subject: `${camp} 초대장`,
      text: [
        `${name} 님, 안녕하세요.`,
        `${camp}${where}에 초대합니다. 아래 링크를 열면 바로 들어올 수 있으며 비밀번호는 필요 없습니다.`,
        url,
        '이 링크는 본인만 사용하십시오. 휴대폰과 노트북을 포함해 브라우저 세 곳에서 열 수 있습니다.',
      ].join('\n\n'),
    }
  return {
    subject: `Your invitation to ${camp}`,
    text: [
      `Hello ${name},`,
      `you are invited to ${camp}${where}. This link is your way in; no password is needed:`,
      url,
      'It is for you alone and works in three browsers, such as your phone and your laptop.',
    ].join('\n\n'),
  }
}
