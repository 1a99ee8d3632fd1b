// The icon of each card icon: the same drawings as in the picture.
import type { Component } from "svelte";
import Accessibility from "@lucide/svelte/icons/accessibility";
import Baby from "@lucide/svelte/icons/baby";
import Banknote from "@lucide/svelte/icons/banknote";
import Bed from "@lucide/svelte/icons/bed";
import Bell from "@lucide/svelte/icons/bell";
import Bike from "@lucide/svelte/icons/bike";
import Bot from "@lucide/svelte/icons/bot";
import Building2 from "@lucide/svelte/icons/building-2";
import Bus from "@lucide/svelte/icons/bus";
import Calendar from "@lucide/svelte/icons/calendar";
import Camera from "@lucide/svelte/icons/camera";
import Car from "@lucide/svelte/icons/car";
import CircleCheck from "@lucide/svelte/icons/circle-check";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import CircleX from "@lucide/svelte/icons/circle-x";
import ClipboardList from "@lucide/svelte/icons/clipboard-list";
import Clock from "@lucide/svelte/icons/clock";
import Coffee from "@lucide/svelte/icons/coffee";
import CreditCard from "@lucide/svelte/icons/credit-card";
import FileText from "@lucide/svelte/icons/file-text";
import Flag from "@lucide/svelte/icons/flag";
import Footprints from "@lucide/svelte/icons/footprints";
import Gift from "@lucide/svelte/icons/gift";
import Globe from "@lucide/svelte/icons/globe";
import GraduationCap from "@lucide/svelte/icons/graduation-cap";
import Handshake from "@lucide/svelte/icons/handshake";
import Heart from "@lucide/svelte/icons/heart";
import HeartPulse from "@lucide/svelte/icons/heart-pulse";
import Hourglass from "@lucide/svelte/icons/hourglass";
import House from "@lucide/svelte/icons/house";
import Info from "@lucide/svelte/icons/info";
import Key from "@lucide/svelte/icons/key";
import Lightbulb from "@lucide/svelte/icons/lightbulb";
import Lock from "@lucide/svelte/icons/lock";
import Mail from "@lucide/svelte/icons/mail";
import Mailbox from "@lucide/svelte/icons/mailbox";
import MapPin from "@lucide/svelte/icons/map-pin";
import Megaphone from "@lucide/svelte/icons/megaphone";
import MessageCircle from "@lucide/svelte/icons/message-circle";
import Monitor from "@lucide/svelte/icons/monitor";
import Package from "@lucide/svelte/icons/package";
import Phone from "@lucide/svelte/icons/phone";
import Plane from "@lucide/svelte/icons/plane";
import Printer from "@lucide/svelte/icons/printer";
import Receipt from "@lucide/svelte/icons/receipt";
import Scale from "@lucide/svelte/icons/scale";
import Search from "@lucide/svelte/icons/search";
import ShieldCheck from "@lucide/svelte/icons/shield-check";
import ShoppingCart from "@lucide/svelte/icons/shopping-cart";
import Signature from "@lucide/svelte/icons/signature";
import Smartphone from "@lucide/svelte/icons/smartphone";
import Star from "@lucide/svelte/icons/star";
import Store from "@lucide/svelte/icons/store";
import Target from "@lucide/svelte/icons/target";
import ThumbsDown from "@lucide/svelte/icons/thumbs-down";
import ThumbsUp from "@lucide/svelte/icons/thumbs-up";
import Ticket from "@lucide/svelte/icons/ticket";
import TrainFront from "@lucide/svelte/icons/train-front";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";
import Truck from "@lucide/svelte/icons/truck";
import User from "@lucide/svelte/icons/user";
import Users from "@lucide/svelte/icons/users";
import Utensils from "@lucide/svelte/icons/utensils";
import Wrench from "@lucide/svelte/icons/wrench";
import type { CardIcon } from "../../words/kinds";

export const cardIcons: Record<CardIcon, Component> = {
  person: User,
  people: Users,
  child: Baby,
  accessibility: Accessibility,
  clock: Clock,
  calendar: Calendar,
  hourglass: Hourglass,
  phone: Phone,
  mobile: Smartphone,
  mail: Mail,
  chat: MessageCircle,
  mailbox: Mailbox,
  web: Globe,
  computer: Monitor,
  printer: Printer,
  car: Car,
  bus: Bus,
  train: TrainFront,
  plane: Plane,
  bicycle: Bike,
  walk: Footprints,
  home: House,
  shop: Store,
  office: Building2,
  place: MapPin,
  ticket: Ticket,
  money: Banknote,
  card: CreditCard,
  receipt: Receipt,
  cart: ShoppingCart,
  gift: Gift,
  parcel: Package,
  truck: Truck,
  document: FileText,
  form: ClipboardList,
  signature: Signature,
  key: Key,
  lock: Lock,
  shield: ShieldCheck,
  warning: TriangleAlert,
  question: CircleQuestionMark,
  info: Info,
  done: CircleCheck,
  failed: CircleX,
  heart: Heart,
  star: Star,
  thumbs_up: ThumbsUp,
  thumbs_down: ThumbsDown,
  idea: Lightbulb,
  flag: Flag,
  target: Target,
  search: Search,
  camera: Camera,
  coffee: Coffee,
  food: Utensils,
  bed: Bed,
  health: HeartPulse,
  education: GraduationCap,
  tool: Wrench,
  robot: Bot,
  bell: Bell,
  scale: Scale,
  megaphone: Megaphone,
  handshake: Handshake,
};

/** Every icon, in the order in which menus offer them. */
export const cardIconNames = Object.keys(cardIcons) as CardIcon[];
