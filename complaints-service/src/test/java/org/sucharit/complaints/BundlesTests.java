package org.sucharit.complaints;

import org.sucharit.kit.test.Bundles;

class BundlesTests extends Bundles {}
