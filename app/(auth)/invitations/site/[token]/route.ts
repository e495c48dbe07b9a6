import { redirect } from 'next/navigation'
import { isSignedIn } from '@/auth/viewer'

/** Where an operator's link leads: to a new account, whose maker comes back here; who is signed in has one. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/invitations/site/[token]'>,
): Promise<Response> {
  if (await isSignedIn()) redirect('/')
  const { token } = await params
  redirect(`/sign-up?${new URLSearchParams({ callbackUrl: `/invitations/site/${token}` })}`)
}
