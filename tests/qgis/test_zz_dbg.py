import gc,sys
from test_importlor_wfs import *
def test_zz(service, failing, tmp_path):
    gc.collect()
    seen=set()
    def show(o, depth, skip):
        if depth>7 or id(o) in seen: return
        seen.add(id(o))
        for r in gc.get_referrers(o):
            if id(r) in skip or type(r).__name__ in ('list_iterator',) or r is sys._getframe() : continue
            if type(r).__name__=='list' and len(r)>1000: continue
            if type(r).__name__=='frame' and 'zz_dbg' in r.f_code.co_filename: continue
            print('  '*depth, type(r).__name__, str(r)[:160].replace('\n',' '))
            show(r, depth+1, skip)
    for o in [o for o in gc.get_objects() if type(o).__name__ in ('QgsProcessingException',)]:
        print('EXC', str(o)[:60]); show(o,1,set())
