'use client'

export { default as english } from '@/messages/client/en.json'
