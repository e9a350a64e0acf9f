'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useDesk, type WhyPaneName, whyPanes } from '@/components/refinement/desk/desk-context'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs'
import { Approvals } from './approvals/approvals'
import { CommentsPane } from './comments/comments-pane'
import { ReviewPass } from './pass/review-pass'
import { isRequestOpen } from './requests/request-states'
import { RequestsPane } from './requests/requests-pane'
import { SuggestionsPane } from './suggestions/suggestions-pane'
import { useSuggestionActs } from './suggestions/use-suggestion-acts'
import { useSuggestionKeys } from './suggestions/use-suggestion-keys'
import { useComments, useRequests, useSuggestions } from './use-review'

/** Why the words are as they are: what is suggested, said and asked for, and how they came about. */
export function ReviewTabs({ history }: { history?: ReactNode }) {
  const t = useTranslations('why')
  const { songId, audio, pane, openPane, may } = useDesk()
  const acts = useSuggestionActs()
  const [passing, setPassing] = useState(false)
  const suggested = useSuggestions(songId).data?.open.length ?? 0
  const said = useComments(songId, audio.version).data?.open.length ?? 0
  const asked = useRequests(songId).data?.requests.filter(({ state }) => isRequestOpen(state)).length ?? 0
  const begin = () => suggested > 0 && setPassing(true)
  useSuggestionKeys(acts, may.decide ? begin : undefined)
  const counts = { suggestions: suggested, comments: said, requests: asked, history: 0 }
  const panes = whyPanes.filter((each) => each !== 'history' || history)
  return (
    <>
      <Approvals />
      <Tabs value={panes.includes(pane) ? pane : 'suggestions'} onValueChange={(next) => openPane(next as WhyPaneName)}>
        <TabsList className="mb-4 flex-wrap gap-0 overflow-visible">
          {panes.map((each) => (
            <TabsTrigger key={each} value={each} className="px-1 text-sm min-[87.5rem]:px-1.5">
              {t(`tab.${each}`)}
              {counts[each] > 0 && <span className="text-faint tabular-nums"> {counts[each]}</span>}
            </TabsTrigger>
          ))}
        </TabsList>
        <TabsContent value="suggestions">
          <SuggestionsPane acts={acts} onPass={may.decide ? begin : undefined} />
        </TabsContent>
        <TabsContent value="comments">
          <CommentsPane />
        </TabsContent>
        <TabsContent value="requests">
          <RequestsPane />
        </TabsContent>
        {history && <TabsContent value="history">{history}</TabsContent>}
        {passing && <ReviewPass onClose={() => setPassing(false)} />}
      </Tabs>
    </>
  )
}
