'use client'

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react'

/**
 * @property byPage the page came with it open: on a phone, which it would cover, it then stays closed
 * @property tab that is chosen; the first one where there is none of that name
 * @property about what is in hand on the page, by its id
 * @property asked counts how often somebody asked for it, after which the focus goes in
 */
export type DrawerAt = { open: boolean; byPage: boolean; tab: string; about: string | null; asked: number }

/** Whether the drawer of a page is open, and at what. It is outside of React, so that the page is not drawn anew for it. */
export class DrawerStore {
  /** what had the focus when somebody asked for it */
  before: HTMLElement | null = null
  readonly #first: DrawerAt
  #at: DrawerAt
  readonly #listeners = new Set<() => void>()

  constructor(opens: boolean) {
    this.#first = { open: opens, byPage: true, tab: '', about: null, asked: 0 }
    this.#at = this.#first
  }

  readonly at = (): DrawerAt => this.#at
  readonly atFirst = (): DrawerAt => this.#first

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Opens it, and leaves the focus where it is. */
  readonly open = (tab = this.#at.tab, about = this.#at.about) =>
    this.#set({ open: true, byPage: false, tab, about })

  /** Opens it, and has the focus go in. */
  readonly show = (tab?: string, about?: string) => {
    const focus = document.activeElement
    if (focus instanceof HTMLElement && !focus.closest('#drawer')) this.before = focus
    this.open(tab, about)
    this.#set({ asked: this.#at.asked + 1 })
  }

  readonly choose = (tab: string) => this.#set({ tab })

  readonly follow = (about: string) => {
    if (about !== this.#at.about) this.#set({ about })
  }

  readonly close = () => this.#set({ open: false, byPage: false })

  #set(change: Partial<DrawerAt>) {
    this.#at = { ...this.#at, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const Context = createContext<DrawerStore | null>(null)

/** Around a page with a drawer and what opens it. @param opens it is open at first, where the window has room */
export function DrawerState({ opens, children }: { opens: boolean; children: ReactNode }) {
  const [store] = useState(() => new DrawerStore(opens))
  return <Context value={store}>{children}</Context>
}

/** The drawer of the page, to open and to close it. */
export function useDrawer(): DrawerStore {
  const store = useContext(Context)
  if (!store) throw new Error('This component must stand within a DrawerState.')
  return store
}

/** What is said of the drawer just now. @param read gives a plain value */
export function useDrawerAt<T extends string | number | boolean | null>(read: (at: DrawerAt) => T): T {
  const store = useDrawer()
  return useSyncExternalStore(
    store.subscribe,
    () => read(store.at()),
    () => read(store.atFirst()),
  )
}
