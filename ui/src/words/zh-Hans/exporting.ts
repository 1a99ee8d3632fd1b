// Simplified Chinese: the export sheet.
import { plural, number } from "./speech";

export const exporting = {
  title: "导出",
  format: "格式",
  formats: { png: "PNG", svg: "SVG", pdf: "PDF", json: "JSON" },
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
  pages: { fit: "与旅程图同大", A4: "A4", A3: "A3", Letter: "Letter" } as Record<string, string>,
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
  pixels: (width: number, height: number) => `约 ${number(width)} × ${number(height)} 像素`,
  failed: "未能生成文件",
  cancelled: "未写入任何内容。",
};
