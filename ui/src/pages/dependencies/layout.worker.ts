/** Beside the window: a picture that takes long holds nothing up, and can be stopped. */
import { layoutOf, type Wish } from './layout';

self.onmessage = ({ data }: MessageEvent<Wish>) => self.postMessage(layoutOf(data));
