// Simplified Chinese: what a file leaves out, and what the check finds.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const losses: SomeWords["losses"] = {
  kinds: {
    links: "卡片之间的链接",
    flows: "接触点之间的流向",
    notes: "备注",
    tags: "卡片的标签",
    spans: "跨多个步骤的卡片：仅在第一个步骤",
    feelings: "情绪",
    feeling_words: "情绪的用词",
    no_feeling: "没有情绪的任务：记为中性",
    touchpoint_fields: "接触点的详情",
    opportunity_fields: "机会点的数值",
    moments_of_truth: "关键时刻",
    pictures: "图片",
    card_details: "卡片的图标、颜色等详情",
    drill_downs: "通往其他旅程图的入口",
    steps: "步骤",
    stage_details: "阶段的说明和时段",
    looks: "泳道和步骤的尺寸与颜色",
    lanes: "其他泳道的卡片",
    lane_names: "泳道名称",
    evidence: "证据来源",
    metrics: "指标",
    personas: "画像的详情",
    properties: "旅程图的属性",
    views: "已保存的视图",
    characters: "不可见字符和空格",
    too_long: "超出单元格长度的文本",
    off_map: "仅在卡片工作表中的卡片",
    unknown_fields: "较新版 Waymark 的字段",
    too_large: "过大而无法再次读取的旅程图",
    reading_only: "仅供阅读：无法再变回旅程图",
    images_small: "仅在旅程图工作表中以小图显示的图片",
  },
  found: {
    small: (count: number, metres: string, said: string, place: string, height: string, needed: string) =>
      plural(
        count,
        { other: "有 # 处文字在 {0} 米外无法看清。最小的是{2}“{1}”：大写字母高 {3} 毫米，应为 {4} 毫米。" },
        ...[metres, said, place, height, needed],
      ),
    pale: (count: number, said: string, place: string, contrast: string, needed: string) =>
      plural(
        count,
        { other: "有 # 处文字难以看清。最淡的是{1}“{0}”：与背景的对比度为 {2}:1，应为 {3}:1。" },
        ...[said, place, contrast, needed],
      ),
    font: (family: string) => `部分文字使用了本机字体“${family}”。`,
    missing: (letters: string) => `本机没有任何字体包含：${letters}。`,
    more: (n: number) => plural(n, { other: "另有 # 个" }),
    onPage: (page: string) => `第 ${page} 页的`,
    onNamedPage: (page: string, name: string) => `第 ${page} 页（${name}）的`,
  },
  checks: {
    slides_small_letters: { text: "总览中的部分文字非常小。", hint: "各阶段幻灯片上的文字更大。" },
    png_scale_fitted: {
      text: "图片会超出浏览器和看图软件能打开的尺寸，因此缩小绘制。",
      hint: "PDF 或 SVG 没有此限制。",
    },
    system_font: { text: "部分文字使用了本机的字体。", hint: "在不附带字体的文件中，换一台电脑显示可能不同。" },
    missing_glyph: { text: "本机没有任何字体包含其中一些字符。", hint: "请在旅程图上替换它们，或安装包含它们的字体。" },
    small_text: { text: "在此距离下，部分文字过小。", hint: "请选择更大的纸张或拼贴，或去掉一些阶段和泳道。" },
    low_contrast: { text: "部分文字与背景难以区分。", hint: "请选择高对比度，或为卡片换一种颜色。" },
    slides_text_cut: { text: "部分文本对幻灯片来说过长，已被缩短。", hint: "全文在幻灯片的备注中。" },
    slides_stage_parted: { text: "步骤较多的阶段分布在多张幻灯片上。", hint: "没有遗漏任何内容。" },
    slides_overview_reduced: { text: "总览只显示阶段和情绪。", hint: "所有卡片都在各自阶段的幻灯片上。" },
  },
};
