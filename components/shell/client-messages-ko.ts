'use client'

export { default as korean } from '@/messages/client/ko.json'
