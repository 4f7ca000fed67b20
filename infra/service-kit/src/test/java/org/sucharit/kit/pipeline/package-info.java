/** Events all the way: store, read models, topic, another service's read models; with everything that can be killed killed. */
@NullMarked
package org.sucharit.kit.pipeline;

import org.jspecify.annotations.NullMarked;
