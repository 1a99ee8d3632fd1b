// The icon of each channel: the same drawings as in the picture.
import type { Component } from "svelte";
import Globe from "@lucide/svelte/icons/globe";
import Smartphone from "@lucide/svelte/icons/smartphone";
import Phone from "@lucide/svelte/icons/phone";
import Mail from "@lucide/svelte/icons/mail";
import Mailbox from "@lucide/svelte/icons/mailbox";
import Users from "@lucide/svelte/icons/users";
import MessagesSquare from "@lucide/svelte/icons/messages-square";
import Share2 from "@lucide/svelte/icons/share-2";
import MessageSquareText from "@lucide/svelte/icons/message-square-text";
import Monitor from "@lucide/svelte/icons/monitor";
import CircleDashed from "@lucide/svelte/icons/circle-dashed";
import type { Channel } from "../../words/kinds";

export const channelIcons: Record<Channel, Component> = {
  web: Globe,
  app: Smartphone,
  phone: Phone,
  email: Mail,
  post: Mailbox,
  in_person: Users,
  chat: MessagesSquare,
  social: Share2,
  sms: MessageSquareText,
  kiosk: Monitor,
  other: CircleDashed,
};

/** Every channel, in the order in which menus offer them. */
export const channels = Object.keys(channelIcons) as Channel[];
