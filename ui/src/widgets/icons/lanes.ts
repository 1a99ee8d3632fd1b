// The icon of each lane kind: the same drawings as in the picture.
import type { Component } from "svelte";
import Footprints from "@lucide/svelte/icons/footprints";
import MousePointerClick from "@lucide/svelte/icons/mouse-pointer-click";
import Heart from "@lucide/svelte/icons/heart";
import MessageCircle from "@lucide/svelte/icons/message-circle";
import Target from "@lucide/svelte/icons/target";
import Zap from "@lucide/svelte/icons/zap";
import Gem from "@lucide/svelte/icons/gem";
import SearchCheck from "@lucide/svelte/icons/search-check";
import Sparkles from "@lucide/svelte/icons/sparkles";
import Puzzle from "@lucide/svelte/icons/puzzle";
import ChartLine from "@lucide/svelte/icons/chart-line";
import Images from "@lucide/svelte/icons/images";
import RadioTower from "@lucide/svelte/icons/radio-tower";
import Theater from "@lucide/svelte/icons/theater";
import Server from "@lucide/svelte/icons/server";
import Type from "@lucide/svelte/icons/type";
import type { LaneKind } from "../../words/kinds";

export const laneIcons: Record<LaneKind, Component> = {
  actions: Footprints,
  touchpoints: MousePointerClick,
  feelings: Heart,
  thoughts: MessageCircle,
  needs: Target,
  pains: Zap,
  gains: Gem,
  insights: SearchCheck,
  opportunities: Sparkles,
  solutions: Puzzle,
  metrics: ChartLine,
  images: Images,
  channels: RadioTower,
  backstage: Theater,
  systems: Server,
  text: Type,
};

/** Every lane kind, in the order in which menus offer them. */
export const laneKinds = Object.keys(laneIcons) as LaneKind[];
