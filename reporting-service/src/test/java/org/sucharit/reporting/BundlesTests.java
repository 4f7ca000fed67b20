package org.sucharit.reporting;

import org.sucharit.kit.test.Bundles;

class BundlesTests extends Bundles {}
