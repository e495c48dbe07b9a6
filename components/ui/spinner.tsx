import { cn } from '@/lib/cn'
import { LoaderCircle } from './icons'

/** Turns while something is under way; the words beside it say what. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle className={cn('size-5 animate-spin', className)} />
}
