import { openFrame } from './frame/open-frame.ts';
import { readEmbedData } from './frame/embed-data.ts';
import { homePath } from './tenant/tenant.ts';

const embed = readEmbedData();

/** By itself the frame is no place to be: the page of the tenant is the same at full size. */
if (window.parent === window) location.replace(homePath(embed.tenant));
else await openFrame(embed);
