'use client'
import { HistoryPane } from './history-pane'

export function WhyPane() {
  return <HistoryPane />
}
