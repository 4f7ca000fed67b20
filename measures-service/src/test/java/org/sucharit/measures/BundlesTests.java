package org.sucharit.measures;

import org.sucharit.kit.test.Bundles;

class BundlesTests extends Bundles {}
