// Pictures: taking, cropping, describing them.
import { number } from "./speech";

export const picture = {
  group: "Picture",
  placeHint: "Or paste one, or drop it here.",
  altMissing: "Missing: say in a few words what it shows, for those who cannot see it.",
  tooBig: "This picture is larger than 20 MB.",
  tooBigHint: "Make it smaller and try again.",
  noPicture: "There is no picture in it.",
  noPictureHint: "PNG, JPEG and WebP can be taken.",
  crop: "Crop",
  cropHint: "Drag the frame or its corners. Arrow keys move what has the focus; with Shift, in larger steps.",
  cropDo: "Crop",
  cropFailed: "This picture could not be cropped.",
  cropFailedHint: "Replace it by a file from your disk and try again.",
  ratio: "Shape",
  ratios: { free: "Free", square: "Square", photo: "4:3", wide: "16:9", tall: "3:4" },
  pixels: (width: number, height: number) => `${number(width)} × ${number(height)} pixels`,
  frame: "Frame of the crop",
  corners: {
    topLeft: "Upper left corner",
    topRight: "Upper right corner",
    bottomLeft: "Lower left corner",
    bottomRight: "Lower right corner",
  },
};
