import { Skeleton } from '@/components/ui/skeleton'

export default function CampLoading() {
  return <Skeleton lines={6} />
}
