evaluate(new File(basedir, '../../../src/it/place-results.groovy'))
