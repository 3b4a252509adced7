import type { ImportAnswer } from '@onsite/server/contract/http';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { call } from '../../api/http.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toasts.tsx';
import { takeBack } from './deleting.ts';

/** Takes an export back: picks a file, sends it, and says in `onError` what was wrong with it. */
export function ImportButton({ onError }: { onError: (error: unknown) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: (file: File) => call<ImportAnswer>('POST', '/api/imports', file),
    onMutate: () => onError(null),
    onError,
    onSuccess: async ({ id, copyOf }) => {
      await client.invalidateQueries({ queryKey: ['sessions', 'list'] });
      if (copyOf === null) toast('The interview was imported');
      else toast('This interview was here already: now it is here twice', { undo: () => void takeBack(id) });
    },
  });
  return (
    <>
      <Button disabled={take.isPending} onClick={() => picker.current?.click()}>
        <Upload aria-hidden />
        {take.isPending ? 'Importing' : 'Import'}
      </Button>
      <input
        ref={picker}
        type="file"
        accept="application/json,.json"
        aria-label="Export file to import"
        className="hidden"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be picked again after it was mended.
          target.value = '';
          if (file) take.mutate(file);
        }}
      />
    </>
  );
}
