// Simplified Chinese: the export sheet.
import { number, plural } from "./speech";

export const exporting = {
  title: "导出",
  format: "格式",
  formatUse: {
    png: "用于幻灯片和邮件的图片",
    svg: "任意缩放都清晰的矢量图",
    pdf: "文字可搜索的文档",
    json: "旅程图本身，用于保存或转交",
  },
  theme: "颜色",
  themes: { light: "浅色", dark: "深色", print: "打印" },
  scale: "大小",
  scales: (n: number) => `${number(n)}×`,
  page: "页面",
  lanes: "泳道",
  stages: "阶段",
  persona: "曲线所属",
  allPersonas: "所有画像",
  all: "全部",
  none: "无",
  go: (format: string) => `导出 ${format}`,
  working: "正在生成文件…",
  done: (name: string) => `已导出“${name}”。`,
  doneWith: (name: string, n: number) => plural(n, { other: "已导出“{0}”，有 # 条提示。" }, name),
  nothing: "请至少选择一条泳道和一个阶段。",
};
