// Simplified Chinese: words that many places use, the program as a whole, faults and the sheet of shortcuts.
import type { SomeWords } from "..";
import { number } from "./speech";

export const common: SomeWords["common"] = {
  cancel: "取消",
  close: "关闭",
  done: "完成",
  remove: "移除",
  add: "添加",
  undo: "撤销",
  retry: "重试",
  copyDetails: "复制详情",
  copied: "已复制",
  untitled: "未命名旅程图",
  untitledNumber: (n: number) => (n === 1 ? "未命名旅程图" : `未命名旅程图 ${number(n)}`),
  unnamed: "未命名",
  none: "无",
  everyone: "所有人",
  more: "更多",
  loading: "正在打开…",
};

export const app: SomeWords["app"] = {
  bar: { file: "文件", edit: "编辑", insert: "插入", view: "视图", help: "帮助", quit: "退出", theme: "浅色或深色" },
  name: "Waymark",
  crashed: "窗口的这一部分已停止工作。",
  crashedHint: "已保存的内容不会丢失。请重新加载以继续。",
  reload: "重新加载",
  themeSystem: "跟随系统",
  theme: "主题",
  readOnly: "只读",
};

export const shortcuts: SomeWords["shortcuts"] = {
  title: "键盘快捷键",
  find: "查找快捷键",
  none: (text: string) => `没有与“${text}”相符的快捷键。`,
  rooms: { go: "浏览", write: "输入", edit: "编辑", add: "添加", move: "移动", view: "视图", window: "窗口" },
  ways: {
    arrows: "移到相邻的单元格或卡片",
    select: "扩大选择范围",
    next: "移到下一步骤；反向则返回",
    ends: "移到泳道两端",
    corners: "移到旅程图两端",
    screen: "上移或下移一屏",
    screenAcross: "左移或右移一屏",
    typing: "输入新卡片，或重写选中的卡片",
    letters: "任意字符",
    commit: "完成，并移到下方",
    commitNext: "完成，并移到下一步骤；在最后一个阶段之后则新建阶段",
    another: "完成，并在下方再加一张卡片",
    line: "换行",
    cancel: "放弃修改，保留原文",
    feeling: "在情绪泳道中：情绪变好或变差",
  },
};

/** Keys that are printed with words. */
export const keyNames: SomeWords["keyNames"] = {
  Control: "Ctrl",
  Escape: "Esc",
  Delete: "Del",
  PageUp: "PgUp",
  PageDown: "PgDn",
  Home: "Home",
  End: "End",
  Space: "空格",
};

export const fault: SomeWords["fault"] = {
  unknown: "出现问题。",
  title: "操作未成功",
};
